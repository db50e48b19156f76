package io.clientele.integration.connection;

/** What is known of clients here. */
public interface Clients {

  /** Where a client stands, as far as it was heard; one not heard of is active. */
  ClientStatus status(String client);
}
