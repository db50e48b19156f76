package io.clientele.access.guessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.aggregate.TryAgain;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessesTest extends GuessingCase {

  private static final Verdict WRONG = new Verdict.Wrong();
  private static final Verdict RIGHT = new Verdict.Right();

  private static Verdict waiting(Duration left) {
    return new Verdict.Wait(left);
  }

  @ParameterizedTest
  @ValueSource(strings = {ANN, NOBODY, "no address at all"})
  @DisplayName("ACC-9 five wrong ones cost nothing, then each a wait twice as long, up to a lock")
  void slower(String email) {
    login("ann", ANN, "hash");
    for (var i = 0; i < 5; i++) {
      assertThat(wrong(email, HOME)).isEqualTo(WRONG);
    }
    var waits = new ArrayList<Long>();
    for (var i = 0; i < 12; i++) {
      var wait = (Verdict.Wait) right(email, HOME);
      waits.add(wait.seconds());
      clock.turn(wait.left());
      assertThat(wrong(email, HOME)).isEqualTo(WRONG);
    }
    assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
  }

  @Test
  @DisplayName("ACC-9 the same email, however it is written, is counted as one")
  void oneEmail() {
    for (var written : List.of(ANN, "ANN@practice.example", " ann@practice.example ")) {
      wrong(written, HOME);
    }
    wrong(ANN, ELSEWHERE, 2);
    assertThat(wrong("Ann@Practice.Example", HOME)).isEqualTo(waiting(Duration.ofSeconds(1)));
  }

  @Test
  @DisplayName("ACC-9 whoever must wait is not even looked at")
  void notLookedAt() {
    wrong(ANN, HOME, 5);
    var looked = new AtomicInteger();
    guesses.check(ANN, HOME, () -> looked.incrementAndGet() > 0);
    assertThat(looked).hasValue(0);
    clock.turn(Duration.ofSeconds(1));
    guesses.check(ANN, HOME, () -> looked.incrementAndGet() > 0);
    assertThat(looked).hasValue(1);
  }

  @Test
  @DisplayName("ACC-9 a hundred at once come to exactly the five that are free")
  void atOnce() {
    var looked = new AtomicInteger();
    var tasks =
        Collections.nCopies(
            100,
            (Callable<Verdict>) () -> guesses.check(ANN, HOME, () -> looked.incrementAndGet() < 0));
    var verdicts = AtOnce.all(tasks);
    assertThat(verdicts).filteredOn(WRONG::equals).hasSize(5);
    assertThat(verdicts).filteredOn(Verdict.Wait.class::isInstance).hasSize(95);
    assertThat(looked).hasValue(5);
  }

  @Test
  @DisplayName("ACC-9 what was right does not count, though others guess at the same time")
  void rightDoesNotCount() {
    wrong(ANN, HOME, 2);
    var inside =
        guesses.check(
            ANN,
            HOME,
            () -> {
              wrong(ANN, ELSEWHERE, 2);
              return true;
            });
    assertThat(inside).isEqualTo(RIGHT);
    assertThat(wrong(ANN, HOME)).as("the fifth").isEqualTo(WRONG);
    assertThat(wrong(ANN, HOME)).isInstanceOf(Verdict.Wait.class);
  }

  @Test
  @DisplayName("ACC-9 a right password makes nobody wait for the code that follows it")
  void codeFollows() {
    wrong(ANN, HOME, 8);
    clock.turn(Duration.ofMinutes(1));
    assertThat(right(ANN, HOME)).isEqualTo(RIGHT);
    assertThat(right(ANN, HOME)).isEqualTo(RIGHT);
  }

  @Test
  @DisplayName("ACC-9 a right password forgets nothing, only a complete sign-in does")
  void completed() {
    wrong(ANN, HOME, 4);
    right(ANN, HOME);
    assertThat(wrong(ANN, HOME)).isEqualTo(WRONG);
    assertThat(right(ANN, HOME)).isInstanceOf(Verdict.Wait.class);
    clock.turn(Duration.ofSeconds(1));
    right(ANN, HOME);
    guesses.completed(ANN, HOME);
    for (var i = 0; i < 5; i++) {
      assertThat(wrong(ANN, HOME)).isEqualTo(WRONG);
    }
  }

  @Test
  @DisplayName("ACC-9 who guesses at many logins from one address is slowed, and only they")
  void perAddress() {
    for (var i = 0; i < 30; i++) {
      assertThat(wrong("somebody-" + i + "@x.example", HOME)).isEqualTo(WRONG);
    }
    assertThat(right(ANN, HOME)).isEqualTo(waiting(Duration.ofSeconds(1)));
    assertThat(right(ANN, ELSEWHERE)).isEqualTo(RIGHT);
  }

  @Test
  @DisplayName("ACC-9 a complete sign-in of one's own does not buy more guesses from an address")
  void ownSignIn() {
    for (var i = 0; i < 30; i++) {
      wrong("somebody-" + i + "@x.example", HOME);
      guesses.completed("mine@x.example", HOME);
    }
    assertThat(right(ANN, HOME)).isInstanceOf(Verdict.Wait.class);
  }

  @Test
  @DisplayName("ACC-9 guesses that were refused cost nobody anything more")
  void refusedCostNothing() {
    wrong(ANN, HOME, 5);
    var before = List.copyOf(tallies.all.values());
    for (var i = 0; i < 50; i++) {
      assertThat(wrong(ANN, ELSEWHERE)).isInstanceOf(Verdict.Wait.class);
    }
    assertThat(tallies.all.values()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  @DisplayName("ACC-9 a password that could not be looked at counts as no guess")
  void busy() {
    for (var i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  guesses.check(
                      ANN,
                      HOME,
                      () -> {
                        throw new TryAgain("busy");
                      }))
          .isInstanceOf(TryAgain.class);
    }
    assertThat(tallies.all).isEmpty();
  }

  @Test
  @DisplayName("ACC-9 neither an email nor an address can be read from what is kept")
  void hashed() {
    wrong(ANN, HOME);
    assertThat(tallies.all.keySet())
        .hasSize(2)
        .allSatisfy(key -> assertThat(key).matches("[0-9a-f]{64}"));
    assertThat(new GuessKeys("b3RoZXIgc2VjcmV0").ofLogin(ANN))
        .isNotEqualTo(new GuessKeys(SECRET).ofLogin(ANN));
  }
}
