package io.clientele.access.team;

import io.clientele.access.clientaccess.granting.KnownTeam;
import io.clientele.access.clientaccess.granting.KnownTeams;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The teams that stand, for granting to them and explaining it (ACC-2, ACC-3). */
public final class StandingTeams implements KnownTeams {

  private final Teams teams;
  private final Predicate<String> awake;

  /**
   * Those of these.
   *
   * @param awake whether the teams of a practice give access
   */
  public StandingTeams(Teams teams, Predicate<String> awake) {
    this.teams = teams;
    this.awake = awake;
  }

  @Override
  public boolean awake(String practice) {
    return awake.test(practice);
  }

  @Override
  public Map<String, KnownTeam> of(String practice, Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : known(teams.ofPractice(practice), team -> ids.contains(team.id()));
  }

  @Override
  public Map<String, KnownTeam> ofColleague(String practice, String login) {
    return known(teams.with(login), team -> team.practice().equals(practice));
  }

  private static Map<String, KnownTeam> known(List<Team> all, Predicate<Team> which) {
    return all.stream()
        .filter(which)
        .map(StandingTeams::known)
        .collect(Collectors.toMap(KnownTeam::id, Function.identity()));
  }

  private static KnownTeam known(Team team) {
    return new KnownTeam(
        team.id(),
        team.members().stream()
            .map(one -> new KnownTeam.Member(one.login(), one.by(), one.at()))
            .toList());
  }
}
