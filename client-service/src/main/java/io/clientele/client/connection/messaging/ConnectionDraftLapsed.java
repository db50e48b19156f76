package io.clientele.client.connection.messaging;

import java.util.Objects;

/** What we want of {@code ConnectionDraftLapsed.v1}; one without it is a dead letter. */
record ConnectionDraftLapsed(String connection, String client) {

  static final String TYPE = "io.clientele.integration.ConnectionDraftLapsed.v1";

  ConnectionDraftLapsed {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(client, "client");
  }
}
