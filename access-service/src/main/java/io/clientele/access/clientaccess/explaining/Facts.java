package io.clientele.access.clientaccess.explaining;

import io.clientele.access.clientaccess.grant.Grants;
import io.clientele.access.clientaccess.granting.KnownTeam;
import io.clientele.platform.audience.Granted;
import io.clientele.platform.audience.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether one colleague sees one client, as it was at one instant (BEY-3).
 *
 * @param role what the colleague is at the practice; null if they do not work there
 * @param grants to whom the client is granted
 * @param teams the teams that stand, by id: at least those it is granted to and those the colleague
 *     is in
 * @param awake whether the practice's teams give access
 */
public record Facts(
    String practice,
    String client,
    String colleague,
    @Nullable String role,
    Grants grants,
    Map<String, KnownTeam> teams,
    boolean awake) {

  public Facts {
    teams = Map.copyOf(teams);
  }

  /** To whom the client is granted, as the one decision asks for it. */
  Granted granted() {
    return grants.granted(practice);
  }

  /** What lets the colleague see clients; empty if they do not work there. */
  Optional<Viewer> viewer() {
    return Optional.ofNullable(role).map(one -> new Viewer(practice, colleague, one, awakeTeams()));
  }

  /** Whether the colleague sees the client. */
  public boolean sees() {
    return viewer().filter(granted()::isSeenBy).isPresent();
  }

  private Set<String> awakeTeams() {
    return awake ? theirTeams() : Set.of();
  }

  /** What the colleague is in a team; empty if they are not in it, or it does not stand. */
  Optional<KnownTeam.Member> member(String team) {
    return Optional.ofNullable(teams.get(team)).flatMap(one -> one.member(colleague));
  }

  /** The teams they are in, awake or asleep. */
  Set<String> theirTeams() {
    return teams.values().stream()
        .filter(team -> team.member(colleague).isPresent())
        .map(KnownTeam::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
