package io.clientele.integration.connection;

import java.util.Optional;

/** What is known of clients here. */
public interface Clients {

  /** What was heard of a client; empty if nothing was yet. */
  Optional<ClientFacts> find(String client);

  /** What a client is called, if that was heard. */
  default Optional<String> name(String client) {
    return Optional.empty();
  }

  /** Where a client stands, as far as it was heard; one not heard of is active. */
  default ClientStatus status(String client) {
    return find(client).map(ClientFacts::status).orElse(ClientStatus.ACTIVE);
  }
}
