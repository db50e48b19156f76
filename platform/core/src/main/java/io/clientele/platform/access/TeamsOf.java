package io.clientele.platform.access;

import java.util.Set;

/** Which teams somebody is in, as a service knows it (ACC-3). */
public interface TeamsOf {

  /**
   * The teams of a practice that a login is in and that give access now; none while the practice's
   * teams sleep.
   */
  Set<String> of(String practice, String login);
}
