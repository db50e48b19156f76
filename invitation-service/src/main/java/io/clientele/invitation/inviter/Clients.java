package io.clientele.invitation.inviter;

import io.clientele.platform.token.Caller;
import java.util.Optional;

/** What was heard of clients. */
public interface Clients {

  /** What its business is called, once it was heard of. */
  Optional<String> businessName(String client);

  /** The practice that looks after it, once it was heard of. */
  Optional<String> practiceOf(String client);

  /** Whether its services were heard to have stopped (LIF-2); not so of one not heard of yet. */
  boolean isDeactivated(String client);

  /** Whether anything was heard yet of who sees this client. */
  boolean isKnown(String client);

  /** Whether it was heard of by name, as a client of this practice, and not yet who sees it. */
  boolean isNew(String client, String practice);

  /** Whether this caller sees this client (LST-4); nobody sees one not heard of yet. */
  boolean sees(Caller caller, String client);
}
