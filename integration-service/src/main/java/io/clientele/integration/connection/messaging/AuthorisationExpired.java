package io.clientele.integration.connection.messaging;

import java.util.Objects;

/** What we want of our own {@code AuthorisationExpired.v1}. */
record AuthorisationExpired(String authorisation) {

  static final String TYPE = "io.clientele.integration.AuthorisationExpired.v1";

  AuthorisationExpired {
    Objects.requireNonNull(authorisation, "authorisation");
  }
}
