package io.clientele.integration.connection;

import io.clientele.integration.provider.Ends;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When the sign-in of a connection ends by its provider's rules, and what was said of that (BEY-4).
 *
 * @param endsAt as it was told last, with an event; null where no rule ends it, or nothing is known
 *     yet
 * @param known the same as it was looked up last: refreshes may have moved it since it was told
 * @param rolling whether each refresh moves the end that is known, so that it comes only if none
 *     succeeds
 * @param warned how many days before the end that was told the last warning belongs to; null for
 *     none
 * @param lookAt when to look whether there is something to say
 * @param awaited how often in a row a warning was put off, for a refresh to come first; null for
 *     never
 */
public record Outlook(
    @Nullable Instant endsAt,
    @Nullable Instant known,
    boolean rolling,
    @Nullable Integer warned,
    Instant lookAt,
    @Nullable Integer awaited) {

  /** How many days before an end a warning is given, the last first. */
  public static final List<Integer> DAYS = List.of(1, 7, 14, 30);

  /** Nothing is known yet: to be looked at. */
  static final Outlook UNKNOWN = new Outlook(null, null, false, null, Instant.EPOCH, null);

  /** An end that is told in seconds from now moves a little each time. */
  private static final Duration SAME = Duration.ofDays(1);

  /** How long after an end to look what became of it: the refresh decides, not we. */
  private static final Duration OVER = Duration.ofHours(1);

  /** How long until somebody looks whether the next answer of a provider says an end. */
  private static final Duration REST = Duration.ofDays(1);

  /** How long until somebody looks whether a refresh has moved an end. */
  static final Duration PAUSE = Duration.ofMinutes(10);

  /** After two hours of looking no refresh is waited for any more; time asleep has no looks. */
  static final int LONG = 12;

  /** Who looks so late has slept, and begins anew. */
  private static final Duration ASLEEP = Duration.ofHours(1);

  /** Of a warning, or of an import: with the event that tells it. */
  Outlook told(@Nullable Ends ends, Instant now) {
    var end = ends == null ? null : ends.endsAt();
    return known(end, ends, said(end), now);
  }

  /** A look found nothing to say: what was told stays. */
  Outlook seen(Ends ends, Instant now) {
    return known(endsAt, ends, said(ends.endsAt()), now);
  }

  /** A warning was given. */
  Outlook warned(Ends ends, int days, Instant now) {
    return known(ends.endsAt(), ends, days, now);
  }

  private static Outlook known(
      @Nullable Instant told, @Nullable Ends ends, @Nullable Integer said, Instant now) {
    var end = ends == null ? null : ends.endsAt();
    return new Outlook(
        told, end, ends != null && ends.isRolling(), said, next(end, said, now), null);
  }

  /** There is something to say of this end, but a refresh comes first, and has its time. */
  Outlook awaiting(Ends ends, Instant now) {
    var end = ends.endsAt();
    return new Outlook(endsAt, end, ends.isRolling(), warned, now.plus(PAUSE), looks(end, now) + 1);
  }

  /** The same where all is well: nothing is awaited before the next refresh is due. */
  Outlook resting(Ends ends, Instant nextRefresh) {
    return new Outlook(endsAt, ends.endsAt(), ends.isRolling(), warned, nextRefresh, null);
  }

  /** Whether a refresh had its time, and did not come or moved nothing. */
  boolean isAwaitedLong(Ends ends, Instant now) {
    return looks(ends.endsAt(), now) >= LONG;
  }

  // In a row, at one end: another one tells that a refresh has come.
  private int looks(@Nullable Instant end, Instant now) {
    var inARow = Objects.equals(end, known) && now.isBefore(lookAt.plus(ASLEEP));
    return awaited != null && inARow ? awaited : 0;
  }

  /** Not now. */
  Outlook later(Instant at) {
    return new Outlook(endsAt, known, rolling, warned, at, awaited);
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

  private static Instant next(@Nullable Instant end, @Nullable Integer said, Instant now) {
    if (end == null) {
      return now.plus(REST);
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
