package io.clientele.client.bundle;

import java.util.List;
import java.util.Optional;

/**
 * How many clients a practice may have, and how many it has (CLI-9).
 *
 * @param limit as last heard from subscription-service
 * @param taken slots used and promised; may lie above the limit after that was lowered
 * @param intents the promises that are still open, at most one for a client
 */
public record Bundle(String practice, int limit, int taken, List<Intent> intents) {

  public Bundle {
    intents = List.copyOf(intents);
  }

  /** Whether no client more may be let in. */
  public boolean full() {
    return taken >= limit;
  }

  /** The open promise to this client. */
  Optional<Intent> openFor(String client) {
    return intents.stream().filter(intent -> intent.client().equals(client)).findAny();
  }
}
