package io.clientele.client.onboarding;

import io.clientele.platform.audience.Viewer;
import java.util.Map;
import java.util.Set;

/**
 * Whom and what else there is, as far as the command names it.
 *
 * @param roles of the named logins that work at the practice
 * @param teams those of the named teams that the practice has
 * @param userKnown whether the login that is to be the first user may be one
 * @param codeTaken whether another client of the practice has the practice code (COD-1)
 * @param addressTaken whether another client, of whatever practice, has or had the address (CLI-7)
 */
record Others(
    Map<String, String> roles,
    Set<String> teams,
    boolean userKnown,
    boolean codeTaken,
    boolean addressTaken) {

  Others {
    roles = Map.copyOf(roles);
    teams = Set.copyOf(teams);
  }

  /** Whether this login works at the practice. */
  boolean worksHere(String login) {
    return roles.containsKey(login);
  }

  /** Whether this login sees every client of the practice without a grant (CLI-5). */
  boolean seesAll(String login) {
    return Viewer.seesEveryClient(roles.getOrDefault(login, ""));
  }
}
