package io.clientele.integration.provider.wire;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider's own clock, as its answers tell it. */
public final class AnswerDate {

  /** So much is asked for twice: what is written while a list is read may carry an older time. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private AnswerDate() {}

  /** When an answer was made, if it says. */
  public static Optional<Instant> of(HttpResponse<?> answer) {
    return answer.headers().firstValue("Date").flatMap(AnswerDate::parsed);
  }

  /**
   * From when on to ask for changes after a read whose first answer this is: five minutes before
   * it; null if it does not say when it was made.
   */
  public static @Nullable Instant watermark(HttpResponse<?> first) {
    return of(first).map(date -> date.minus(OVERLAP)).orElse(null);
  }

  static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
