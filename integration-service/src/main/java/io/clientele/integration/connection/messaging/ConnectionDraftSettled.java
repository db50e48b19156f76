package io.clientele.integration.connection.messaging;

import java.util.Objects;

/** What we want of {@code ConnectionDraftSettled.v1}; one without it is a dead letter. */
record ConnectionDraftSettled(String connection, Boolean used) {

  static final String TYPE = "io.clientele.client.ConnectionDraftSettled.v1";

  ConnectionDraftSettled {
    Objects.requireNonNull(connection, "connection");
    // Else a message without it would free an organisation somebody has.
    Objects.requireNonNull(used, "used");
  }
}
