package io.clientele.invitation.leaver.messaging;

import java.util.Objects;

/** What we want of {@code LoginsMerged.v1}; one without it is a dead letter. */
record LoginsMerged(String login, String from) {

  static final String TYPE = "io.clientele.access.LoginsMerged.v1";

  LoginsMerged {
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(from, "from");
  }
}
