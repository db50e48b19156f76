package io.clientele.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.OperatorRole;
import io.clientele.access.secondfactor.SecondStep.Need;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondFactorsTest extends SecondFactorCase {

  @Test
  @DisplayName("ACC-7 until the authenticator has shown a code nothing is asked for")
  void begins() {
    var begun = begun();
    assertThat(step.need(present())).isEqualTo(Need.NOTHING);
    assertThat(factors.begun(present(), begun.sealed())).contains(begun.secret());
    var later = begun();
    assertThat(factors.begun(present(), later.sealed())).contains(later.secret());
    assertThat(factors.begun(present(), begun.sealed())).as("the earlier one").isEmpty();
    assertThat(begun.sealed()).doesNotContain(begun.secret().text());

    assertThat(why(factors.confirm(present(), "000000", GuessesInMemory.STRANGER, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(step.need(present())).isEqualTo(Need.NOTHING);
    assertThat(
            why(factors.confirm(present(), code(begun.secret()), GuessesInMemory.STRANGER, CAUSE)))
        .as("of the earlier one")
        .containsExactly("PASSWORD_OR_CODE_WRONG");
  }

  @Test
  @DisplayName("ACC-7 a code confirms the authenticator; then twelve backup codes are shown, once")
  void confirms() {
    var begun = begun();
    var code = code(begun.secret());
    var done = (SettingUp.Done) factors.confirm(present(), code, GuessesInMemory.STRANGER, CAUSE);
    assertThat(done.backupCodes()).hasSize(12).doesNotHaveDuplicates();
    assertThat(step.need(present())).isEqualTo(Need.CODE);
    assertThat(typed(code)).as("used by confirming").isEqualTo(new Verdict.Wrong());
    assertThat(present().secondFactorOrNone().backupCodes()).hasSize(12);
    assertThat(why(factors.begin(present(), CAUSE))).containsExactly("SECOND_FACTOR_ALREADY_SET");
    assertThat(factors.begun(present(), begun.sealed())).as("never shown again").isEmpty();
  }

  @Test
  @DisplayName("ACC-7 nothing is confirmed that was never begun")
  void neverBegun() {
    assertThat(why(factors.confirm(present(), "000000", GuessesInMemory.STRANGER, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(typed("000000")).as("nor asked for").isEqualTo(new Verdict.Wrong());
  }

  @Test
  @DisplayName("ACC-7 new backup codes take password and code, and end the old ones")
  void regenerates() {
    var mine = setUp();
    var me = GuessesInMemory.STRANGER;
    assertThat(why(factors.regenerate(present(), "wrong", code(mine.secret()), me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(why(factors.regenerate(present(), PASSWORD, "7QF2-01AB-CDEF", me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    var done =
        (SettingUp.Done) factors.regenerate(present(), PASSWORD, code(mine.secret()), me, CAUSE);
    assertThat(done.backupCodes()).hasSize(12).doesNotContainAnyElementsOf(mine.codes());
    assertThat(typed(mine.codes().getFirst().text())).isEqualTo(new Verdict.Wrong());
    assertThat(typed(done.backupCodes().getFirst().text())).isEqualTo(new Verdict.Right());
    assertThat(typed(code(mine.secret()))).as("used up by it").isEqualTo(new Verdict.Wrong());
  }

  @Test
  @DisplayName("ACC-7 it is removed with password and code, and then nothing is asked for")
  void removes() {
    var mine = setUp();
    var me = GuessesInMemory.STRANGER;
    assertThat(reasons(factors.remove(present(), "wrong", code(mine.secret()), me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(reasons(factors.remove(present(), PASSWORD, "", me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(step.need(present())).isEqualTo(Need.CODE);
    assertThat(factors.remove(present(), PASSWORD, code(mine.secret()), me, CAUSE)).isEmpty();
    assertThat(step.need(present())).isEqualTo(Need.NOTHING);
    assertThat(factors.remove(present(), "wrong", "", me, CAUSE)).as("there is none").isEmpty();
  }

  @Test
  @DisplayName("ACC-7 while it is switched off the password removes it, and nothing else does")
  void removedWhileOff() {
    setUp();
    switchedOff(Duration.ofHours(1));
    assertThat(step.need(present())).isEqualTo(Need.NOTHING);
    var me = GuessesInMemory.STRANGER;
    assertThat(reasons(factors.remove(present(), "wrong", "", me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(factors.remove(present(), PASSWORD, "", me, CAUSE)).isEmpty();
    assertThat(present().secondFactorOrNone().isSet()).isFalse();
  }

  @Test
  @DisplayName("ACC-7 what lies of a second factor shows neither its secret nor its codes")
  void sealed() {
    var mine = setUp();
    var lies = present().toString() + present().secondFactorOrNone();
    assertThat(lies).doesNotContain(mine.secret().text());
    assertThat(mine.codes()).noneMatch(code -> lies.contains(code.text()));
  }

  @Test
  @DisplayName("ACC-7 an operator's is not removed, with whatever code; asking costs no guess")
  void operators() {
    var mine = setUp();
    logins.change("l1", CAUSE, one -> OperatorRole.appoint(one, clock.instant()));
    for (var i = 0; i < 9; i++) {
      var me = GuessesInMemory.STRANGER;
      assertThat(reasons(factors.remove(present(), PASSWORD, code(mine.secret()), me, CAUSE)))
          .containsExactly("OPERATOR_KEEPS_SECOND_FACTOR");
    }
    assertThat(typed(code(mine.secret()))).isEqualTo(new Verdict.Right());
  }
}
