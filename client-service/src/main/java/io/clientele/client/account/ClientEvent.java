package io.clientele.client.account;

import io.clientele.platform.event.Named;

/** What can happen to a client. */
public sealed interface ClientEvent {

  /** A practice has a new client. */
  @Named("ClientCreated.v1")
  record ClientCreated(String client, String practice, String createdBy) implements ClientEvent {}
}
