package io.clientele.integration.connection;

import io.clientele.integration.provider.Ends;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the sign-in of a connection ends by its provider's rules, as it was told last, and what was
 * said of that (BEY-4).
 *
 * @param endsAt null where no rule ends it, or nothing is known yet
 * @param rolling whether each refresh moves it, so that it comes only if none succeeds
 * @param warned how many days before this end the last warning of it belongs to; null for none
 * @param lookAt when to look whether there is something to say; null for never
 */
public record Outlook(
    @Nullable Instant endsAt, boolean rolling, @Nullable Integer warned, @Nullable Instant lookAt) {

  /** How many days before an end a warning is given, the last first. */
  public static final List<Integer> DAYS = List.of(1, 7, 14, 30);

  /** Nothing is known yet: to be looked at. */
  static final Outlook UNKNOWN = new Outlook(null, false, null, Instant.EPOCH);

  /** An end that is told in seconds from now moves a little each time. */
  private static final Duration SAME = Duration.ofDays(1);

  /** How long after an end to look what became of it: the refresh decides, not we. */
  private static final Duration OVER = Duration.ofHours(1);

  /** Of a warning, or of an import: with the event that tells it. */
  Outlook told(@Nullable Ends ends, Instant now) {
    var end = ends == null ? null : ends.endsAt();
    var said = said(end);
    return new Outlook(end, ends != null && ends.isRolling(), said, next(end, said, now));
  }

  /** A look found nothing to say: what was told stays. */
  Outlook seen(@Nullable Ends ends, Instant now) {
    var end = ends == null ? null : ends.endsAt();
    var said = said(end);
    return new Outlook(endsAt, rolling, said, next(end, said, now));
  }

  /** A warning was given. */
  Outlook warned(Ends ends, int days, Instant now) {
    var end = ends.endsAt();
    return new Outlook(end, ends.isRolling(), days, next(end, days, now));
  }

  /** Not now. */
  Outlook later(Instant at) {
    return new Outlook(endsAt, rolling, warned, at);
  }

  /**
   * How many days ahead somebody is to be warned of that end now: of what was slept over the
   * nearest alone. Null if there is nothing to say, or it was said.
   */
  @Nullable Integer due(@Nullable Instant end, Instant now) {
    return due(end, said(end), now);
  }

  // Of a later end nothing was said yet; one a little later is the same.
  private @Nullable Integer said(@Nullable Instant end) {
    return endsAt == null || end == null || end.isAfter(endsAt.plus(SAME)) ? null : warned;
  }

  private static @Nullable Integer due(@Nullable Instant end, @Nullable Integer said, Instant now) {
    if (end == null || !now.isBefore(end)) {
      return null;
    }
    for (var days : DAYS) {
      if (!now.isBefore(end.minus(Duration.ofDays(days)))) {
        return said == null || days < said ? days : null;
      }
    }
    return null;
  }

  private static @Nullable Instant next(
      @Nullable Instant end, @Nullable Integer said, Instant now) {
    if (end == null) {
      return null;
    }
    if (!now.isBefore(end)) {
      return now.plus(OVER);
    }
    if (due(end, said, now) != null) {
      return now;
    }
    for (var days : DAYS.reversed()) {
      var at = end.minus(Duration.ofDays(days));
      if (now.isBefore(at)) {
        return at;
      }
    }
    return end;
  }
}
