package io.clientele.client.connection;

import org.jspecify.annotations.Nullable;

/**
 * A connection as last heard of; what it says may be old.
 *
 * @param client the client it belongs to, or the id of the one that may be added with it
 * @param software kept as text, so that what a newer release connects is still known
 * @param organisation null until one was chosen
 */
public record HeardConnection(
    String id,
    String practice,
    String client,
    String software,
    String status,
    @Nullable Organisation organisation) {

  /** What a connection is to somebody who wants to add a client with it. */
  public enum Readiness {
    /** Its organisation is not chosen yet, as far as was heard. */
    NOT_YET,
    READY,
    /** A client has it; a draft does not expire, it lapses. */
    USED,
    /** Its time ran out, or it is what only a newer release knows. */
    OVER
  }

  /** Whether a client can be added with it. */
  public Readiness readiness() {
    return switch (status) {
      case "STARTED", "AUTHORISED" -> Readiness.NOT_YET;
      case "CHOSEN" -> organisation == null ? Readiness.NOT_YET : Readiness.READY;
      case "IMPORTING", "CONNECTED", "EXPIRED" -> Readiness.USED;
      default -> Readiness.OVER;
    };
  }
}
