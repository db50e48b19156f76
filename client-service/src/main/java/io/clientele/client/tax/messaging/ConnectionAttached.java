package io.clientele.client.tax.messaging;

import java.util.Objects;

/** What we want of {@code ConnectionAttached.v1}; one without it is a dead letter. */
record ConnectionAttached(String client) {

  static final String TYPE = "io.clientele.integration.ConnectionAttached.v1";

  ConnectionAttached {
    Objects.requireNonNull(client, "client");
  }
}
