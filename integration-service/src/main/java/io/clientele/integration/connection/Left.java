package io.clientele.integration.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a connection has left behind and somebody still has to clear away.
 *
 * @param authorisation the sign-in it worked by; null if that is none of it
 * @param organisation what it was connected to, to be given back; null if it still is
 * @param shelf where entries lie that nobody reads any more; null if there are none
 * @param at when to do it, or to try again
 * @param since when it was looked at first; null until then
 */
public record Left(
    @Nullable String authorisation,
    @Nullable String organisation,
    @Nullable String shelf,
    Instant at,
    @Nullable Instant since) {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** After so long the try that fails is the last: the provider is left with it. */
  static final Duration PATIENCE = Duration.ofDays(1);

  /** A sign-in it works by no more. */
  static Left signIn(String authorisation, Instant now) {
    return new Left(authorisation, null, null, now, null);
  }

  /** The organisation it is connected to, and the sign-in that is by. */
  static Left organisation(Connection connection, Instant now) {
    return new Left(
        Objects.requireNonNull(connection.authorisation()),
        Objects.requireNonNull(connection.organisation()).id(),
        null,
        now,
        null);
  }

  /** Its entries; only once whoever is importing them has stopped. */
  static Left entries(Connection connection, Instant now) {
    return new Left(null, null, connection.entries(), now.plus(Importing.LEASE), null);
  }

  /**
   * Looked at by somebody: others leave it alone for a pause that grows with its age.
   *
   * @param first the pause after the first look
   */
  Left taken(Instant now, Duration first) {
    return new Left(
        authorisation,
        organisation,
        shelf,
        now.plus(since == null ? first : pause(Duration.between(since, now))),
        since == null ? now : since);
  }

  private static Duration pause(Duration age) {
    var atLeast = age.compareTo(Importing.LEASE) < 0 ? Importing.LEASE : age;
    return atLeast.compareTo(LONGEST_PAUSE) < 0 ? atLeast : LONGEST_PAUSE;
  }

  /** Whether a try that fails now is the last. */
  boolean isHopeless(Instant now) {
    return since != null && !now.isBefore(since.plus(PATIENCE));
  }
}
