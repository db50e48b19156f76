package io.clientele.access.joining;

import java.util.Optional;

/** Reads tickets. */
public interface Tickets {

  /** The ticket, if invitation-service made it, for us, and it has not expired. */
  Optional<Ticket> read(String text);
}
