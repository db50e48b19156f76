package io.clientele.access.clientaccess.messaging;

import java.util.Objects;

/** What we want of {@code ClientCreated.v1}; one without it is a dead letter. */
record ClientCreated(String client, String practice, String createdBy) {

  static final String TYPE = "io.clientele.client.ClientCreated.v1";

  ClientCreated {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(practice, "practice");
    Objects.requireNonNull(createdBy, "createdBy");
  }
}
