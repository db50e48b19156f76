package io.clientele.integration.provider.wire;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a provider wants us to wait: {@code Retry-After} in seconds or as a date, which counts
 * from the answer's own date, because clocks differ (INT-13).
 *
 * @param usual where nothing is said, or nothing that can be read
 * @param longest whatever is said
 */
public record RetryAfter(Duration usual, Duration longest) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** How long, from one second to the longest. */
  public Duration of(HttpResponse<?> answer) {
    var told = answer.headers().firstValue("Retry-After").map(text -> told(answer, text.strip()));
    return told.map(this::bounded).orElse(usual);
  }

  private Duration bounded(Duration told) {
    if (told.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return told.compareTo(longest) > 0 ? longest : told;
  }

  private static @Nullable Duration told(HttpResponse<?> answer, String text) {
    try {
      return Duration.ofSeconds(Long.parseLong(text));
    } catch (NumberFormatException e) {
      var from = AnswerDate.of(answer);
      var until = AnswerDate.parsed(text);
      return from.isPresent() && until.isPresent()
          ? Duration.between(from.get(), until.get())
          : null;
    }
  }
}
