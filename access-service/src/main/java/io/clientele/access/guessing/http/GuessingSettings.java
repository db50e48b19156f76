package io.clientele.access.guessing.http;

import io.clientele.access.guessing.Pace;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How fast passwords and codes may be guessed.
 *
 * @param perLogin at one login
 * @param perAddress from one address
 * @param deviceAge how long a browser is known after a sign-in
 */
@Validated
@ConfigurationProperties("access.guesses")
record GuessingSettings(
    @NotNull @Valid Limit perLogin, @NotNull @Valid Limit perAddress, @NotNull Duration deviceAge) {

  /**
   * One limit; see {@link Pace}.
   *
   * @param free wrong guesses that cost no wait
   * @param firstWait the wait after the last of those; doubles with each more
   * @param longestWait the lock; at most 15 minutes
   * @param forgiven after how long one wrong guess is forgotten
   */
  record Limit(
      @Min(1) int free,
      @NotNull Duration firstWait,
      @NotNull Duration longestWait,
      @NotNull Duration forgiven) {

    Pace pace() {
      return new Pace(free, firstWait, longestWait, forgiven);
    }
  }
}
