package io.clientele.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.secondfactor.SecondStep.Need;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondStepTest extends SecondFactorCase {

  @Test
  @DisplayName("ACC-7 a code is right once, of the authenticator as of the backup codes")
  void once() {
    var mine = setUp();
    assertThat(typed(code(mine.secret()))).isEqualTo(new Verdict.Right());
    assertThat(typed(code(mine.secret()))).isEqualTo(new Verdict.Wrong());
    for (var code : mine.codes()) {
      assertThat(typed(code.inGroups())).isEqualTo(new Verdict.Right());
    }
    assertThat(typed(mine.codes().getFirst().text())).isEqualTo(new Verdict.Wrong());
  }

  @Test
  @DisplayName("ACC-9 wrong codes are counted, and a right one is not looked at while one waits")
  void counted() {
    var mine = setUp();
    for (var i = 0; i < 5; i++) {
      assertThat(typed("7QF2-01AB-CDEF")).isEqualTo(new Verdict.Wrong());
    }
    assertThat(typed(mine.codes().getFirst().text())).isInstanceOf(Verdict.Wait.class);
    assertThat(
            why(
                factors.regenerate(
                    present(), PASSWORD, code(mine.secret()), GuessesInMemory.STRANGER, CAUSE)))
        .containsExactly("GUESSED_TOO_OFTEN");
    assertThat(
            reasons(
                factors.remove(
                    present(), PASSWORD, code(mine.secret()), GuessesInMemory.STRANGER, CAUSE)))
        .containsExactly("GUESSED_TOO_OFTEN");
    clock.turn(Duration.ofSeconds(1));
    assertThat(typed(mine.codes().getFirst().text())).isEqualTo(new Verdict.Right());
  }

  @Test
  @DisplayName("ACC-7 switched off it comes back by itself, and sign-ins without it are not enough")
  void comesBack() {
    setUp();
    switchedOff(Duration.ofHours(1));
    assertThat(step.enough(present(), Optional.empty())).isTrue();
    clock.turn(Duration.ofHours(1));
    assertThat(step.need(present())).isEqualTo(Need.CODE);
    assertThat(step.enough(present(), Optional.empty())).isFalse();
  }

  @Test
  @DisplayName("ACC-7 a sign-in is enough with the second factor of now, not with one before it")
  void enough() {
    assertThat(step.enough(present(), Optional.empty())).isTrue();
    required = true;
    assertThat(step.need(present())).isEqualTo(Need.SET_UP);
    assertThat(step.enough(present(), Optional.empty())).isFalse();
    setUp();
    var mark = present().secondFactorOrNone().mark();
    assertThat(step.need(present())).isEqualTo(Need.CODE);
    assertThat(step.enough(present(), mark)).isTrue();
    assertThat(step.enough(present(), Optional.of("another"))).isFalse();
    assertThat(step.enough(present(), Optional.empty())).isFalse();
  }
}
