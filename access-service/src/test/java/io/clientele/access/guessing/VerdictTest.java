package io.clientele.access.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  @ParameterizedTest
  @CsvSource({
    "PT0.001S, 1, 1 second",
    "PT1S, 1, 1 second",
    "PT1.001S, 2, 2 seconds",
    "PT90S, 90, 90 seconds",
    "PT90.001S, 91, 2 minutes",
    "PT120S, 120, 2 minutes",
    "PT121S, 121, 3 minutes",
    "PT15M, 900, 15 minutes",
    "PT0S, 1, 1 second"
  })
  @DisplayName("ACC-9 who waits as long as they are told to is not told to wait again")
  void told(Duration left, long seconds, String words) {
    var wait = new Verdict.Wait(left);
    assertThat(wait.seconds()).isEqualTo(seconds);
    assertThat(wait.inWords()).isEqualTo(words);
    assertThat(wait.refusal().reason()).isEqualTo(GuessRefusal.GUESSED_TOO_OFTEN);
    assertThat(wait.refusal().detail()).contains(words);
    assertThat(wait.refusal().facts()).containsEntry("retryAfter", seconds);
  }
}
