package io.clientele.invitation.invitation.messaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What we want of {@code ColleagueJoined.v1} and {@code ClientUserJoined.v1}.
 *
 * @param invitation that was followed; null if none was
 */
record Joined(String login, @Nullable String invitation) {

  static final String COLLEAGUE = "io.clientele.access.ColleagueJoined.v1";
  static final String CLIENT_USER = "io.clientele.access.ClientUserJoined.v1";

  Joined {
    Objects.requireNonNull(login, "login");
  }
}
