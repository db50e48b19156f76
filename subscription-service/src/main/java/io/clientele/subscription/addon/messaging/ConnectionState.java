package io.clientele.subscription.addon.messaging;

import io.clientele.subscription.licence.Connection;
import java.time.Instant;
import java.util.Objects;

/** What we want of a connection's state; one without it is a dead letter. */
record ConnectionState(
    String connection, String client, String software, String status, Instant startedAt) {

  ConnectionState {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(software, "software");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(startedAt, "startedAt");
  }

  Connection asConnection() {
    return new Connection(software, status, startedAt);
  }
}
