package io.clientele.access.joining;

import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Role;
import java.util.List;

/** Where an invitation leads. */
public sealed interface Place {

  /** The practice on whose behalf somebody was invited. */
  String practice();

  /** To work at the practice. */
  record AtPractice(String practice, Role role, List<String> permissions) implements Place {}

  /**
   * Into the own business of one of its clients.
   *
   * @param role what they are to be there, unless they are the first (ACC-5)
   */
  record AtClient(String practice, String client, ClientRole role) implements Place {}
}
