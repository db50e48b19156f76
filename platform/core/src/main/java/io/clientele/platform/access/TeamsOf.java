package io.clientele.platform.access;

import io.clientele.platform.token.Caller;
import java.util.Set;

/** Which teams somebody is in, as a service knows it (ACC-3). */
public interface TeamsOf {

  /**
   * The teams of a practice that a login is in and that give access now; none while the practice's
   * teams sleep.
   */
  Set<String> of(String practice, String login);

  /** The same caller, in their teams; for who sees every client, or is no colleague, in none. */
  default Caller in(Caller caller) {
    return caller.practice().isEmpty() || caller.seesEveryClient()
        ? caller
        : caller.in(of(caller.practice(), caller.login()));
  }
}
