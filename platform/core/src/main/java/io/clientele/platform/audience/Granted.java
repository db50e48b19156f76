package io.clientele.platform.audience;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * To whom a client was granted.
 *
 * @param practice the practice that looks after it
 * @param colleagues by login
 * @param teams by id, whether or not they are awake
 */
public record Granted(String practice, Set<String> colleagues, Set<String> teams) {

  public Granted {
    colleagues = Set.copyOf(colleagues);
    teams = Set.copyOf(teams);
  }

  /** Its audiences: those who see all of the practice, and everybody it was granted to. */
  public Set<Audience> audiences() {
    var all = new LinkedHashSet<Audience>();
    all.add(Audience.ofAll(practice));
    colleagues.forEach(login -> all.add(Audience.ofColleague(practice, login)));
    teams.forEach(team -> all.add(Audience.ofTeam(practice, team)));
    return all;
  }

  /** By which of its audiences somebody sees it; none if they do not (ACC-2). */
  public Set<Audience> paths(Viewer viewer) {
    var shared = audiences();
    shared.retainAll(viewer.audiences());
    return shared;
  }

  /** Whether somebody sees it. */
  public boolean isSeenBy(Viewer viewer) {
    return !paths(viewer).isEmpty();
  }
}
