package io.clientele.access.team;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A practice whose plan has teams, with its admin and some colleagues; and another practice. */
abstract class TeamScene {

  static final Cause CAUSE = Cause.of("boss");
  static final IfMatch SEEN = new IfMatch(1);
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123Z");
  static final Caller BOSS = caller("boss", "PRACTICE_ADMIN");

  final TeamsInMemory teams = new TeamsInMemory();
  final LoginsInMemory logins = new LoginsInMemory();
  final Set<String> awake = new HashSet<>(Set.of("p1", "p2"));
  final Teaming teaming =
      new Teaming(teams, logins, awake::contains, Clock.fixed(NOW, ZoneOffset.UTC));
  final OwnTeams own = new OwnTeams(teams, logins, awake::contains);

  @BeforeEach
  void practice() {
    works("boss", "p1", Role.PRACTICE_ADMIN);
    works("ann", "p1", Role.STANDARD);
    works("bob", "p1", Role.CLIENT_ADMIN);
    works("eve", "p2", Role.STANDARD);
  }

  void works(String login, String practice, Role role) {
    put(login, List.of(new Membership(practice, role, List.of())));
  }

  void leaves(String login) {
    put(login, List.of());
  }

  private void put(String id, List<Membership> memberships) {
    var email = id + "@x.example";
    logins.put(new Login(id, email, email, id, "hash", true, null, 1, memberships, List.of()));
  }

  static Caller caller(String login, String role) {
    return Caller.ofPractice(login, "p1", role, Set.of());
  }

  Outcome<Team> formed(String id, String name, String... members) {
    return teaming.form(BOSS, id, name, List.of(members), CAUSE, Team::told);
  }

  /** The codes and fields of a refusal; empty if it is none. */
  static List<String> why(Outcome<Team> outcome) {
    return outcome instanceof Outcome.Refused<Team> no
        ? no.why().stream()
            .map(one -> one.reason().name() + (one.field() == null ? "" : " " + one.field()))
            .toList()
        : List.of();
  }

  List<String> members(String team) {
    return team(team).told().members();
  }

  Team team(String id) {
    return Objects.requireNonNull(teams.all.get(id), id);
  }
}
