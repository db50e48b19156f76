package io.clientele.integration.connection;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a connection has left behind and somebody still has to clear away.
 *
 * @param authorisation the sign-in it worked by; null if that is none of it
 * @param organisation what it was connected to, to be given back; null if it still is
 * @param shelf where entries lie that nobody reads any more; null if there are none
 * @param at when to do it
 */
public record Left(
    @Nullable String authorisation,
    @Nullable String organisation,
    @Nullable String shelf,
    Instant at) {

  /** A sign-in it works by no more. */
  static Left signIn(String authorisation, Instant now) {
    return new Left(authorisation, null, null, now);
  }

  /** The organisation it is connected to, and the sign-in that is by. */
  static Left organisation(Connection connection, Instant now) {
    return new Left(
        Objects.requireNonNull(connection.authorisation()),
        Objects.requireNonNull(connection.organisation()).id(),
        null,
        now);
  }

  /** Its entries; only once whoever is importing them has stopped. */
  static Left entries(Connection connection, Instant now) {
    return new Left(null, null, connection.entries(), now.plus(Importing.LEASE));
  }
}
