package io.clientele.access.colleague;

import static io.clientele.access.colleague.Staff.CAUSE;
import static io.clientele.access.colleague.Staff.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.login.ColleagueChange;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.RacingLogins;
import io.clientele.access.login.Role;
import io.clientele.access.merging.Merges;
import io.clientele.access.team.TeamsInMemory;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two practice admins, the last ones, take each other away at the same moment. */
class LastAdminRacesTest {

  private static final int ROUNDS = 200;
  private static final ColleagueChange DOWN =
      ColleagueChange.to(PRACTICE, Role.STANDARD, List.of());
  private static final ColleagueChange GONE = ColleagueChange.leaving(PRACTICE, null);

  /** A way in which somebody is a practice admin no longer. */
  private interface Route {

    Callable<List<Refusal>> of(Staff staff, String login);
  }

  private static Route changing(ColleagueChange change) {
    return (staff, login) -> () -> staff.memberships.change(login, change, CAUSE);
  }

  /** Their login becomes part of another one of theirs, which does not work there yet. */
  private static Callable<List<Refusal>> merging(Staff staff, Merges merges, String login) {
    var into = new Merges.Side("twin", LoginMerge.mark(staff.login("twin")));
    var from = new Merges.Side(login, LoginMerge.mark(staff.login(login)));
    return () -> merges.merge("attempt", into, from, Staff.CAUSE);
  }

  private static Staff staff() {
    var staff = new Staff(new RacingLogins());
    staff.add("ann", Role.PRACTICE_ADMIN);
    staff.add("bea", Role.PRACTICE_ADMIN);
    staff.add("twin", Role.STANDARD);
    return staff;
  }

  private static void assertOneIsLeft(Staff staff, Object round) {
    assertThat(staff.admins()).as("round %s", round).isNotEmpty();
    assertThat(staff.practices.lowering(9)).as("round %s", round).isEmpty();
  }

  @Test
  @DisplayName("ACC-4 200 rounds of two admins demoting, removing and leaving at once: one stays")
  void eachOther() {
    var routes = List.of(changing(DOWN), changing(GONE));
    for (var round = 0; round < ROUNDS; round++) {
      var staff = staff();
      var first = routes.get(round % 2).of(staff, "ann");
      var second = routes.get(round / 2 % 2).of(staff, "bea");
      var answers = AtOnce.all(List.of(first, second));
      assertOneIsLeft(staff, round);
      assertThat(staff.admins()).as("round %s", round).hasSize(1);
      assertThat(answers.stream().flatMap(List::stream).map(one -> one.reason().name()))
          .as("one was done, one refused")
          .containsExactly("LAST_PRACTICE_ADMIN");
    }
  }

  @Test
  @DisplayName("ACC-4 200 rounds of one admin taken away while the other one merges: one stays")
  void merges() {
    for (var round = 0; round < ROUNDS; round++) {
      var staff = staff();
      var merges =
          new Merges(
              staff.logins, new AccessesInMemory(), new TeamsInMemory(), one -> {}, staff.clock);
      var tasks = new ArrayList<Callable<List<Refusal>>>();
      tasks.add(merging(staff, merges, "ann"));
      tasks.add(changing(round % 2 == 0 ? DOWN : GONE).of(staff, "bea"));
      tasks.add(changing(DOWN).of(staff, "ann"));
      tasks.add(changing(DOWN).of(staff, "twin"));
      AtOnce.all(tasks);
      for (var i = 0; i < 3; i++) {
        staff.clock.turn(Duration.ofMinutes(1));
        merges.sweep();
        staff.memberships.sweep();
      }
      assertOneIsLeft(staff, round);
    }
  }
}
