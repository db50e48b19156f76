package io.clientele.integration.connection.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What we want of {@code ClientCreated.v1}; one without it is a dead letter. */
record ClientCreated(String client, @Nullable String connection) {

  static final String TYPE = "io.clientele.client.ClientCreated.v1";

  ClientCreated {
    Objects.requireNonNull(client, "client");
  }
}
