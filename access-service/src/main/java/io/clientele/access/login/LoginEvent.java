package io.clientele.access.login;

import io.clientele.platform.event.Named;
import java.util.List;

/** What others hear of a login; never an email, a name or a password. */
public sealed interface LoginEvent {

  /** A person can sign in from now on. */
  @Named("LoginCreated.v1")
  record LoginCreated(String login) implements LoginEvent {}

  /** A login belongs to a practice from now on. */
  @Named("ColleagueJoined.v1")
  record ColleagueJoined(String login, String practice, Role role, List<String> permissions)
      implements LoginEvent {}
}
