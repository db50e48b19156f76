package io.clientele.access.leaver;

import io.clientele.access.login.Membership;
import io.clientele.platform.aggregate.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a colleague leaves, remembered from when it was asked for until nothing of theirs is left
 * (BEY-5). The newest per practice and login is kept.
 *
 * @param attempt tells it from an earlier one of the same colleague, who came back meanwhile
 * @param login theirs
 * @param successor the login that takes over, or null if there is nothing to take over
 * @param invitation that of the membership that is to end; null for a practice's first admin. Who
 *     left and came back has another one, and is not sent away again
 * @param by the login of the admin who sees them off
 * @param from the network address that admin acts from, or null
 * @param leftAt when the membership had ended; null until then
 * @param settledAt when nothing of theirs was left; null until then
 */
public record Departure(
    String attempt,
    String practice,
    String login,
    @Nullable String successor,
    @Nullable String invitation,
    String by,
    @Nullable String from,
    Instant askedAt,
    @Nullable Instant leftAt,
    @Nullable Instant settledAt) {

  /**
   * So long after the membership ended it is looked once more for what they have: longer than any
   * write takes that began while they worked there.
   */
  static final Duration LAST_LOOK = Duration.ofSeconds(15);

  /** After this it is no longer waited for other services. */
  static final Duration LONGEST = Duration.ofHours(1);

  /**
   * That by which the login leaves that theirs has become part of: the one it has, if that is not
   * over; unless it has left for nobody, and theirs for somebody.
   *
   * @param known the newest of that login; null if it has none
   * @param works whether that login works there
   */
  Departure of(String other, @Nullable Departure known, boolean works) {
    if (known != null && known.settledAt == null) {
      var mayStay = known.leftAt == null && works;
      if (mayStay || known.successor != null || successor == null) {
        return known;
      }
    }
    return new Departure(
        attempt, practice, other, successor, invitation, by, from, askedAt, leftAt, settledAt);
  }

  /** The same, the membership having ended. */
  Departure left(Instant at) {
    return new Departure(
        attempt, practice, login, successor, invitation, by, from, askedAt, at, settledAt);
  }

  /** The same, nothing of theirs being left. */
  Departure settled(Instant at) {
    return new Departure(
        attempt, practice, login, successor, invitation, by, from, askedAt, leftAt, at);
  }

  /** Whether they had left by it, unnoticed, and work there again by this. */
  boolean isOvertakenBy(@Nullable Membership at) {
    return leftAt == null && at != null && !Objects.equals(at.invitation(), invitation);
  }

  /** Whether no more is to be done about it: nothing is left of theirs, or it took too long. */
  boolean isOver(boolean nothingLeft, Instant now) {
    return leftAt != null
        && !now.isBefore(leftAt.plus(LAST_LOOK))
        && (nothingLeft || now.isAfter(leftAt.plus(LONGEST)));
  }

  /** Why anything is done in the course of it. */
  Cause cause() {
    return new Cause(by, null, null, null, from);
  }
}
