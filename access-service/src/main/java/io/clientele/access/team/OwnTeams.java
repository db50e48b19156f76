package io.clientele.access.team;

import io.clientele.access.login.Logins;
import io.clientele.platform.access.TeamsOf;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which teams give somebody access, as this service decides itself: it owns who is in them, who
 * works where, and whether they are awake. Who left the practice is in none of its teams, whatever
 * lies there.
 */
public final class OwnTeams implements TeamsOf {

  private final Teams teams;
  private final Logins logins;
  private final Predicate<String> awake;

  /**
   * Those of these.
   *
   * @param awake whether the teams of a practice give access
   */
  public OwnTeams(Teams teams, Logins logins, Predicate<String> awake) {
    this.teams = teams;
    this.logins = logins;
    this.awake = awake;
  }

  @Override
  public Set<String> of(String practice, String login) {
    if (!awake.test(practice) || logins.byId(login).flatMap(one -> one.at(practice)).isEmpty()) {
      return Set.of();
    }
    return teams.with(login).stream()
        .filter(one -> one.practice().equals(practice))
        .map(Team::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
