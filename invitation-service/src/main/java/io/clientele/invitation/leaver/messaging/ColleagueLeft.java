package io.clientele.invitation.leaver.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What we want of {@code ColleagueLeft.v1}; one without it is a dead letter. */
record ColleagueLeft(String login, String practice, @Nullable String successor) {

  static final String TYPE = "io.clientele.access.ColleagueLeft.v1";

  ColleagueLeft {
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(practice, "practice");
  }
}
