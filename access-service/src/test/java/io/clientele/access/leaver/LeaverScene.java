package io.clientele.access.leaver;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.login.ColleagueChange;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.access.merging.Merges;
import io.clientele.access.team.TeamsInMemory;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A practice of an admin and three colleagues, and all that leaving touches, in memory. */
class LeaverScene {

  static final String PRACTICE = "p1";
  static final Cause CAUSE = new Cause("boss", null, null, null, "192.0.2.7");
  static final Caller BOSS = Caller.ofPractice("boss", PRACTICE, "PRACTICE_ADMIN", Set.of());

  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  final AccessesInMemory accesses = new AccessesInMemory();
  final LoginsInMemory logins =
      new LoginsInMemory() {
        @Override
        public List<Refusal> change(
            String login, Cause cause, Function<Login, Decision<Login, LoginEvent>> decide) {
          step();
          return super.change(login, cause, decide);
        }
      };
  final Merges merges = new Merges(logins, accesses, new TeamsInMemory(), login -> {}, clock);
  final Map<String, Set<String>> teams = new HashMap<>();
  final HoldingsInMemory holdings = new HoldingsInMemory(accesses);
  final DeparturesInMemory departures = new DeparturesInMemory();
  final List<String> left = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();
  final SeeingOff seeingOff =
      new SeeingOff(
          logins,
          departures,
          holdings,
          (practice, login) -> Set.copyOf(teams.getOrDefault(login, Set.of())),
          new AccessEstate(accesses, this::leaveTeams, clock),
          this::leave,
          clock);

  LeaverScene() {
    join("boss", Role.PRACTICE_ADMIN, null);
    join("ann", Role.STANDARD, "i1");
    join("bob", Role.STANDARD, "i2");
    join("cid", Role.STANDARD, "i3");
  }

  final void join(String id, Role role, @Nullable String invitation) {
    put(id, List.of(new Membership(PRACTICE, role, List.of(), invitation)));
  }

  private void put(String id, List<Membership> memberships) {
    var email = id + "@x.example";
    logins.put(new Login(id, email, email, id, "hash", true, null, 1, memberships, List.of()));
  }

  final void gone(String id) {
    put(id, List.of());
  }

  /** What may die: called before and after each step that counts. */
  void step() {}

  private void leaveTeams(String practice, String login, Cause cause) {
    step();
    teams.remove(login);
  }

  private List<Refusal> leave(String login, ColleagueChange leaving, Cause cause) {
    step();
    if (!refusals.isEmpty()) {
      return List.copyOf(refusals);
    }
    if (works(login)) {
      var successor = leaving.successor();
      var why = logins.change(login, cause, one -> leaving.of(one, cause.actor()));
      if (!why.isEmpty()) {
        return why;
      }
      left.add(login + " to " + successor);
      // As invitation-service does when it hears of it.
      holdings.invitations.replaceAll(
          (id, one) -> present(one.by()).equals(login) ? one.by(successor) : one);
    }
    step();
    return List.of();
  }

  /** The login that stands for one which has become part of it; of whoever is none, the same. */
  final String present(String login) {
    return logins.present(login).map(Login::id).orElse(login);
  }

  boolean works(String login) {
    return logins.byId(login).flatMap(one -> one.at(PRACTICE)).isPresent();
  }

  SeenOff depart(String login, @Nullable String successor) {
    return seeingOff.depart(BOSS, login, successor, CAUSE);
  }

  static List<String> reasons(SeenOff answer) {
    return switch (answer) {
      case SeenOff.Going going -> List.of();
      case SeenOff.Refused no -> no.why().stream().map(one -> one.reason().name()).toList();
    };
  }

  static Progress progress(SeenOff answer) {
    return ((SeenOff.Going) answer).progress();
  }

  /** Makes one login part of another. */
  final void merge(String from, String into) {
    var marks =
        Stream.of(into, from)
            .map(login -> LoginMerge.mark(logins.byId(login).orElseThrow()))
            .toList();
    merges.merge(
        "attempt",
        new Merges.Side(into, marks.getFirst()),
        new Merges.Side(from, marks.getLast()),
        CAUSE);
  }

  /** It is remembered that somebody is to leave, and no more. */
  final void about(String login, @Nullable String successor, String invitation) {
    var asked = clock.instant();
    departures.open(
        new Departure(
            "a1", PRACTICE, login, successor, invitation, "boss", null, asked, null, null),
        null);
  }

  ClientAccess access(String client) {
    return accesses.find(client).orElseThrow();
  }

  void manage(String client, String login) {
    var is = access(client);
    accesses.all.put(
        client, new ClientAccess(client, PRACTICE, is.colleagues(), is.teams(), is.users(), login));
  }

  /** All that some login still has anywhere. */
  Set<String> held(String login) {
    var all = new HashSet<String>(holdings.atClients(PRACTICE, login, 1000));
    holdings.invitations.forEach(
        (id, one) -> {
          if (one.by().equals(login)) {
            all.add(id);
          }
        });
    all.addAll(teams.getOrDefault(login, Set.of()));
    return all;
  }
}
