package io.clientele.invitation.leaver.messaging;

import java.util.List;
import java.util.Objects;

/** What we want of {@code LoginsMerged.v1}; one without it is a dead letter. */
record LoginsMerged(String login, String from) {

  static final String TYPE = "io.clientele.access.LoginsMerged.v1";

  LoginsMerged {
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(from, "from");
  }

  /** What the login that stays is now: wherever the other one worked, it does. */
  record State(List<At> memberships) {

    State {
      memberships = List.copyOf(memberships);
    }
  }

  /** A practice it works at. */
  record At(String practice) {

    At {
      Objects.requireNonNull(practice, "practice");
    }
  }
}
