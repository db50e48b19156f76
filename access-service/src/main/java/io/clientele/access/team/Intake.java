package io.clientele.access.team;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may come into a team. The limits are counted, not locked: several commands at once may go
 * beyond one by as many as they are, which keeps what they are for, that nothing grows without end.
 */
final class Intake {

  /** Of one practice. */
  static final int MOST_TEAMS = 200;

  /** That one colleague is in: each of them is looked at whenever they ask for a client. */
  static final int MOST_OF_ONE = 50;

  private final Teams teams;
  private final Logins logins;
  private final Predicate<String> awake;

  Intake(Teams teams, Logins logins, Predicate<String> awake) {
    this.teams = teams;
    this.logins = logins;
    this.awake = awake;
  }

  /** All that speaks against a new team with these in it. */
  List<Refusal> faults(String practice, String team, List<String> members) {
    var faults = new ArrayList<>(closed(practice).stream().toList());
    var others = others(practice, team);
    if (others.size() >= MOST_TEAMS) {
      faults.add(
          TeamRefusal.TOO_MANY_TEAMS
              .because("A practice has no more than " + MOST_TEAMS + " teams.")
              .with("limit", MOST_TEAMS));
    }
    faults.addAll(ofMembers(practice, others, members, one -> false));
    return faults;
  }

  /** All that speaks against this one coming into a team. */
  List<Refusal> faults(Team team, String member) {
    var faults = new ArrayList<>(closed(team.practice()).stream().toList());
    fault(
            colleagues(team.practice()),
            others(team.practice(), team.id()),
            member,
            TeamRefusal.COLLEAGUE_UNKNOWN)
        .ifPresent(faults::add);
    return faults;
  }

  /** All that speaks against those of these coming into a team who are not in it. */
  List<Refusal> faults(Team team, List<String> members) {
    if (members.stream().allMatch(team::has)) {
      return List.of();
    }
    var faults = new ArrayList<>(closed(team.practice()).stream().toList());
    var others = others(team.practice(), team.id());
    faults.addAll(ofMembers(team.practice(), others, members, team::has));
    return faults;
  }

  private List<Refusal> ofMembers(
      String practice, List<Team> others, List<String> members, Predicate<String> isIn) {
    var faults = new ArrayList<Refusal>();
    var colleagues = colleagues(practice);
    for (var i = 0; i < members.size(); i++) {
      var field = "members[" + i + "]";
      if (!isIn.test(members.get(i))) {
        fault(colleagues, others, members.get(i), TeamRefusal.MEMBER_UNKNOWN)
            .ifPresent(no -> faults.add(no.about(field)));
      }
    }
    return faults;
  }

  private static Optional<Refusal> fault(
      Set<String> colleagues, List<Team> others, String member, TeamRefusal unknown) {
    if (!colleagues.contains(member)) {
      return Optional.of(unknown.because("Nobody with this id works at your practice."));
    }
    return others.stream().filter(one -> one.has(member)).count() < MOST_OF_ONE
        ? Optional.empty()
        : Optional.of(
            TeamRefusal.IN_TOO_MANY_TEAMS
                .because("A colleague is in no more than " + MOST_OF_ONE + " teams.")
                .with("limit", MOST_OF_ONE));
  }

  /** Whether the plan of a practice has teams. */
  boolean isOpen(String practice) {
    return awake.test(practice);
  }

  private Optional<Refusal> closed(String practice) {
    return isOpen(practice)
        ? Optional.empty()
        : Optional.of(TeamRefusal.TEAMS_NOT_OPEN.because("Your practice's plan has no teams."));
  }

  /** Who of these no longer works there. */
  List<String> gone(String practice, List<String> members) {
    var colleagues = members.isEmpty() ? Set.<String>of() : colleagues(practice);
    return members.stream().filter(one -> !colleagues.contains(one)).toList();
  }

  private Set<String> colleagues(String practice) {
    return logins.colleagues(practice).stream().map(Login::id).collect(Collectors.toSet());
  }

  private List<Team> others(String practice, String team) {
    return teams.ofPractice(practice).stream().filter(one -> !one.id().equals(team)).toList();
  }
}
