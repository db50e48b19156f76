package io.clientele.access.clientaccess.granting;

import io.clientele.platform.access.TeamsOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Teams in memory, for the rules alone. */
public final class TeamsInMemory implements KnownTeams, TeamsOf {

  /** The practices whose plan has teams. */
  public final Set<String> awake = new HashSet<>();

  private final Map<String, Map<String, KnownTeam>> teams = new HashMap<>();

  /** A team of these, in place of whatever it was. */
  public void put(String practice, String team, String... members) {
    put(practice, team, Arrays.asList(members));
  }

  private void put(String practice, String team, List<String> members) {
    var all = members.stream().map(one -> new KnownTeam.Member(one, "boss", null)).toList();
    teams.computeIfAbsent(practice, any -> new HashMap<>()).put(team, new KnownTeam(team, all));
  }

  /** Somebody comes into a team. */
  public void join(String practice, String team, String login) {
    var members = new ArrayList<>(members(practice, team));
    if (!members.contains(login)) {
      members.add(login);
    }
    put(practice, team, members);
  }

  /** Somebody goes out of a team. */
  public void leave(String practice, String team, String login) {
    put(
        practice,
        team,
        members(practice, team).stream().filter(Predicate.not(login::equals)).toList());
  }

  /** A team is no more. */
  public void dissolve(String practice, String team) {
    teams.getOrDefault(practice, new HashMap<>()).remove(team);
  }

  /** Who is in a team. */
  public List<String> members(String practice, String team) {
    var found = teams.getOrDefault(practice, Map.of()).get(team);
    return found == null
        ? List.of()
        : found.members().stream().map(KnownTeam.Member::login).toList();
  }

  @Override
  public boolean awake(String practice) {
    return awake.contains(practice);
  }

  @Override
  public Map<String, KnownTeam> of(String practice, Collection<String> ids) {
    return where(practice, team -> ids.contains(team.id()));
  }

  @Override
  public Map<String, KnownTeam> ofColleague(String practice, String login) {
    return where(practice, team -> team.member(login).isPresent());
  }

  private Map<String, KnownTeam> where(String practice, Predicate<KnownTeam> what) {
    return teams.getOrDefault(practice, Map.of()).values().stream()
        .filter(what)
        .collect(Collectors.toMap(KnownTeam::id, team -> team));
  }

  @Override
  public Set<String> of(String practice, String login) {
    return awake(practice) ? ofColleague(practice, login).keySet() : Set.of();
  }
}
