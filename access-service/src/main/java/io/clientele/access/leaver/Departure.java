package io.clientele.access.leaver;

import java.time.Instant;
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

  /** The same of another login of theirs. */
  Departure of(String other) {
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
}
