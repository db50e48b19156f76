package io.clientele.platform.report;

import io.clientele.platform.aggregate.Heard;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of which client a report is, whose, and as of when (LST-5). Its place among the reports of one
 * kind, client and source is its as-of time: whoever reports needs no counter of ours.
 *
 * @param source the system that reports; may be part of the name of a field
 * @param asOf when it was so
 */
public record Stamp(String client, String source, Instant asOf) {

  private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  // One wrong clock would else shut out every later report of its system.
  private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

  private static final long NANOS = 1_000_000_000L;

  /**
   * The stamp of a report.
   *
   * @param subject what the event says it is about
   * @param client what the report says it is about
   * @param asOf ISO 8601 with an offset
   * @throws WrongReport if one of them is missing, not of its form, or does not fit the others, or
   *     if it is told before its time: then it may be replayed once that has come
   */
  public static Stamp of(
      String subject,
      @Nullable String client,
      @Nullable String source,
      @Nullable String asOf,
      Instant now) {
    if (client == null || !CLIENT.matcher(client).matches()) {
      throw new WrongReport("state.client is not the id of a client");
    }
    if (!subject.equals("client/" + client)) {
      throw new WrongReport("state.client is not the client the event is about");
    }
    if (source == null || !SOURCE.matcher(source).matches()) {
      throw new WrongReport("state.source is not of the form " + SOURCE);
    }
    return new Stamp(client, source, instant(asOf, now));
  }

  private static Instant instant(@Nullable String text, Instant now) {
    var asOf = parsed(text);
    if (asOf.isBefore(Instant.EPOCH)) {
      throw new WrongReport("state.asOf is before 1970");
    }
    if (asOf.isAfter(now.plus(MOST_AHEAD))) {
      throw new WrongReport("state.asOf is more than five minutes ahead of our clock");
    }
    return asOf;
  }

  private static Instant parsed(@Nullable String text) {
    try {
      return OffsetDateTime.parse(text == null ? "" : text).toInstant();
    } catch (DateTimeException e) {
      throw new WrongReport("state.asOf is no ISO 8601 time with an offset");
    }
  }

  /**
   * What the store must know to take it in once, and never after a newer one: nanoseconds since
   * 1970, which last until 2262.
   *
   * @param kind of report; each kind has its own order
   */
  public Heard heard(String kind) {
    var nanos = Math.addExact(Math.multiplyExact(asOf.getEpochSecond(), NANOS), asOf.getNano());
    return new Heard(kind + "/" + source, nanos);
  }
}
