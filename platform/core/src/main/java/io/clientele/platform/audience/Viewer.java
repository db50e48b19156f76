package io.clientele.platform.audience;

import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Somebody who works at a practice, as far as it decides which clients they see.
 *
 * @param role what they are there
 * @param teams the teams they are in that give access now: none while a practice's teams sleep
 *     (ACC-3)
 */
public record Viewer(String practice, String login, String role, Set<String> teams) {

  public Viewer {
    teams = Set.copyOf(teams);
  }

  /** Whether they see every client of the practice without a grant (CLI-5). */
  public boolean seesEveryClient() {
    return seesEveryClient(role);
  }

  /** Whether somebody in this role does. */
  public static boolean seesEveryClient(String role) {
    return Roles.everywhere(role, Permission.SEE_CLIENTS);
  }

  /** Every audience they are part of. */
  public Set<Audience> audiences() {
    var all = new LinkedHashSet<Audience>();
    if (seesEveryClient()) {
      all.add(Audience.ofAll(practice));
    }
    all.add(Audience.ofColleague(practice, login));
    teams.forEach(team -> all.add(Audience.ofTeam(practice, team)));
    return all;
  }
}
