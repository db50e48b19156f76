package io.clientele.access.clientaccess.messaging;

import io.clientele.access.clientaccess.NewClient;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What we want of {@code ClientCreated.v1}; one without it is a dead letter. Told before they could
 * be named it has neither colleagues nor teams nor a user.
 */
record ClientCreated(
    String client,
    String practice,
    String createdBy,
    @Nullable List<String> colleagues,
    @Nullable List<String> teams,
    @Nullable String user) {

  static final String TYPE = "io.clientele.client.ClientCreated.v1";

  ClientCreated {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(practice, "practice");
    Objects.requireNonNull(createdBy, "createdBy");
  }

  NewClient toNewClient() {
    return new NewClient(
        client,
        practice,
        createdBy,
        colleagues == null ? List.of() : colleagues,
        teams == null ? List.of() : teams,
        user);
  }
}
