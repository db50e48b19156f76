package io.clientele.access.clientaccess.messaging;

import java.util.Objects;

/**
 * What we want of {@code ClientUserChanged.v1} and {@code ClientUserRemoved.v1}, which we said
 * ourselves: whose login must follow.
 */
record ClientUserHeard(String client, String login) {

  static final String CHANGED = "io.clientele.access.ClientUserChanged.v1";
  static final String REMOVED = "io.clientele.access.ClientUserRemoved.v1";

  ClientUserHeard {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(login, "login");
  }
}
