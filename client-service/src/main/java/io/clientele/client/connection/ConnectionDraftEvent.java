package io.clientele.client.connection;

import io.clientele.platform.event.Named;

/** What can happen to the end of a connection draft. */
public sealed interface ConnectionDraftEvent {

  /**
   * It is known whether a client was added with it, for good.
   *
   * @param used true: the client is there; false: no client will ever have this id
   */
  @Named("ConnectionDraftSettled.v1")
  record ConnectionDraftSettled(String connection, String client, boolean used)
      implements ConnectionDraftEvent {}
}
