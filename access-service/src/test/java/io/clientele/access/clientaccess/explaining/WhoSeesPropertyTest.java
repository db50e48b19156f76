package io.clientele.access.clientaccess.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.HandOver;
import io.clientele.access.clientaccess.explaining.Explanation.Change;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.granting.GrantingScene;
import io.clientele.access.clientaccess.granting.TeamsInMemory;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.decision.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A practice, two clients and whatever may be done to them, held against the plainest oracle there
 * is: sets of pairs, and three questions.
 */
class WhoSeesPropertyTest {

  static final List<String> PEOPLE = List.of("ann", "bob", "cat");
  private static final List<String> TEAMS = List.of("t1", "t2");
  private static final List<String> CLIENTS = List.of("c1", "c2");

  /** Who takes over from somebody. */
  static String next(String person) {
    return PEOPLE.get((PEOPLE.indexOf(person) + 1) % PEOPLE.size());
  }

  /** The same by the rules of the house. */
  private static final class House {
    private final AccessesInMemory accesses = new AccessesInMemory();
    private final TeamsInMemory teams = new TeamsInMemory();
    private final Map<String, String> roles = new HashMap<>();

    private House() {
      CLIENTS.forEach(one -> accesses.put(one, "p1"));
      PEOPLE.forEach(one -> roles.put(one, "STANDARD"));
      TEAMS.forEach(one -> teams.put("p1", one));
      teams.awake.add("p1");
    }

    private Optional<Viewer> viewer(String person) {
      return Optional.ofNullable(roles.get(person))
          .map(role -> new Viewer("p1", person, role, teams.of("p1", person)));
    }

    private ClientAccess access(String client) {
      return accesses.find(client).orElseThrow();
    }

    private boolean sees(String person, String client) {
      return viewer(person).filter(access(client).granted()::isSeenBy).isPresent();
    }

    /** As the list finds it: the audiences a row names, and those a person is. */
    private boolean lists(String person, String client) {
      var named =
          access(client).granted().audiences().stream()
              .map(one -> one.key())
              .collect(Collectors.toSet());
      return viewer(person).map(Viewer::audiences).orElse(Set.of()).stream()
          .anyMatch(one -> named.contains(one.key()));
    }

    private Explanation.Given why(String person, String client) {
      var known = new HashMap<>(teams.of("p1", access(client).teams()));
      known.putAll(teams.ofColleague("p1", person));
      return Why.explain(
          new Facts(
              "p1",
              client,
              person,
              roles.get(person),
              access(client).grants(),
              known,
              teams.awake("p1")));
    }

    private void grant(String client, Grantee to) {
      change(client, access -> access.grant(to, null, "boss", GrantingScene.NOW));
    }

    private void withdraw(String client, Grantee from) {
      change(client, access -> access.withdraw(from, this::viewer, "boss"));
    }

    private void change(
        String client, Function<ClientAccess, Decision<ClientAccess, ClientAccessEvent>> how) {
      accesses.commandAll(List.of(client), GrantingScene.CAUSE, how);
    }

    private void take(Step step) {
      var person = step.person();
      var team = step.team();
      switch (step.kind()) {
        case GRANT -> grant(step.client(), Grantee.colleague(person));
        case WITHDRAW -> withdraw(step.client(), Grantee.colleague(person));
        case GRANT_TEAM -> grant(step.client(), Grantee.team(team));
        case WITHDRAW_TEAM -> withdraw(step.client(), Grantee.team(team));
        case JOIN_TEAM -> teams.join("p1", team, person);
        case LEAVE_TEAM -> teams.leave("p1", team, person);
        case DISSOLVE -> teams.dissolve("p1", team);
        case SLEEP -> teams.awake.clear();
        case WAKE -> teams.awake.add("p1");
        case MAKE_ADMIN -> roles.put(person, "PRACTICE_ADMIN");
        case MAKE_STANDARD -> roles.put(person, "STANDARD");
        case LEAVE_PRACTICE -> leave(person, access -> HandOver.toNobody(access, person, "boss"));
        case LEAVE_FOR_ANOTHER -> {
          var next = next(person);
          if (roles.containsKey(person) && roles.containsKey(next)) {
            var sees = Objects.equals(roles.get(next), "PRACTICE_ADMIN");
            leave(
                person,
                access -> HandOver.to(access, person, next, sees, "boss", GrantingScene.NOW));
          }
        }
      }
    }

    /** As a departure does it: the membership first, then teams and grants. */
    private void leave(
        String person, Function<ClientAccess, Decision<ClientAccess, ClientAccessEvent>> how) {
      roles.remove(person);
      TEAMS.stream()
          .filter(team -> teams.members("p1", team).contains(person))
          .forEach(team -> teams.leave("p1", team, person));
      CLIENTS.forEach(client -> change(client, how));
    }

    private void take(Change change, String person, String client) {
      var team = Optional.ofNullable(change.team()).orElse("");
      take(new Step(kind(change), person, team, client));
    }

    private static Step.Kind kind(Change change) {
      return switch (change.act()) {
        case JOIN_PRACTICE, LOWER_ROLE -> Step.Kind.MAKE_STANDARD;
        case JOIN_PRACTICE_AS_ADMIN, MAKE_ADMIN -> Step.Kind.MAKE_ADMIN;
        case WAKE_TEAMS -> Step.Kind.WAKE;
        case GRANT, WITHDRAW, GRANT_TEAM, WITHDRAW_TEAM, JOIN_TEAM, LEAVE_TEAM ->
            Step.Kind.valueOf(change.act().name());
      };
    }
  }

  private static House after(List<Step> history) {
    var house = new House();
    history.forEach(house::take);
    return house;
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.of(Step.Kind.class),
            Arbitraries.of(PEOPLE),
            Arbitraries.of(TEAMS),
            Arbitraries.of(CLIENTS))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 300)
  @Label("ACC-2 decision, list and explanation agree with the plainest oracle after any history")
  void agree(@ForAll("histories") List<Step> history) {
    var oracle = new Oracle();
    history.forEach(oracle::take);
    var house = after(history);
    for (var person : PEOPLE) {
      for (var client : CLIENTS) {
        var expected = oracle.sees(person, client);
        assertThat(house.sees(person, client)).as("%s %s", person, client).isEqualTo(expected);
        assertThat(house.lists(person, client)).isEqualTo(expected);
        var why = house.why(person, client);
        assertThat(why.sees()).isEqualTo(expected);
        assertThat(why.paths().isEmpty()).isNotEqualTo(expected);
      }
    }
  }

  @Property(tries = 150)
  @Label("BEY-3 each smallest change gives access, and only all of them together take it away")
  void smallest(@ForAll("histories") List<Step> history) {
    var why = after(history).why("ann", "c1");
    for (var change : why.toGive()) {
      var house = after(history);
      house.take(change, "ann", "c1");
      assertThat(house.sees("ann", "c1")).as("%s", change).isTrue();
    }
    assertThat(why.toGive().isEmpty()).isEqualTo(why.sees());
    for (var changes : choices(why.toTakeAway())) {
      for (var left : changes) {
        var house = after(history);
        changes.stream().filter(one -> one != left).forEach(one -> house.take(one, "ann", "c1"));
        assertThat(house.sees("ann", "c1")).as("all but %s", left).isTrue();
      }
      var house = after(history);
      changes.forEach(one -> house.take(one, "ann", "c1"));
      assertThat(house.sees("ann", "c1")).as("%s", changes).isFalse();
    }
  }

  /** Every way to choose one of each list. */
  private static List<List<Change>> choices(List<List<Change>> lists) {
    List<List<Change>> ways = List.of(List.of());
    for (var list : lists.stream().sorted(Comparator.comparing(List::size)).toList()) {
      var more = new ArrayList<List<Change>>();
      for (var way : ways) {
        for (var one : list) {
          var longer = new ArrayList<>(way);
          longer.add(one);
          more.add(longer);
        }
      }
      ways = more;
    }
    return ways;
  }
}
