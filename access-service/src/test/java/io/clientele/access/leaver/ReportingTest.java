package io.clientele.access.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.NamesInMemory;
import io.clientele.access.leaver.LeaverReport.InTeam;
import io.clientele.access.leaver.LeaverReport.NamedClient;
import io.clientele.access.leaver.Reporting.Answer;
import io.clientele.access.login.Role;
import io.clientele.access.team.Member;
import io.clientele.access.team.Team;
import io.clientele.access.team.TeamsInMemory;
import io.clientele.platform.token.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportingTest extends LeaverScene {

  private static final Page.Asked FIRST = new Page.Asked(null, 50);

  private final TeamsInMemory named = new TeamsInMemory();
  private final NamesInMemory names = new NamesInMemory();
  private final Reporting reporting = new Reporting(logins, named, holdings, names);

  private Answer report(Caller caller, String colleague) {
    return reporting.report(caller, colleague, new Reporting.Pages(FIRST, FIRST, FIRST));
  }

  private LeaverReport report(String colleague) {
    return ((Answer.Given) report(BOSS, colleague)).report();
  }

  private void team(String id, String practice, String... members) {
    var all = Arrays.stream(members).map(one -> new Member(one, "boss", clock.instant())).toList();
    named.all.put(id, new Team(id, practice, "Team " + id, null, all, false));
  }

  @Test
  @DisplayName("BEY-5 the report names all a colleague would leave behind, clients as far as heard")
  void all() {
    accesses.put("c1", PRACTICE, "ann");
    accesses.put("c2", PRACTICE, "bob");
    manage("c2", "ann");
    names.practices.put("c1", PRACTICE);
    team("t1", PRACTICE, "bob", "ann");
    team("t2", "p2", "ann");
    team("t3", PRACTICE, "bob");
    holdings.invitations.put("i9", new HoldingsInMemory.Sent("ann", "c1"));
    var held =
        new Holdings.HeldAuthorisation("a1", "XERO", "ACTIVE", new Page<>(0, List.of(), null));
    holdings.authorisations.put("ann", List.of(held));
    assertThat(report("ann"))
        .isEqualTo(
            new LeaverReport(
                "ann",
                Role.STANDARD,
                false,
                new Page<>(1, List.of(new NamedClient("c1", "c1")), null),
                new Page<>(1, List.of(new NamedClient("c2", null)), null),
                List.of(new InTeam("t1", "Team t1")),
                holdings.invitations(PRACTICE, "ann", FIRST),
                List.of(held)));
  }

  @Test
  @DisplayName("ACC-4 the report says who is the last practice admin")
  void lastAdmin() {
    assertThat(report("boss").lastPracticeAdmin()).isTrue();
    assertThat(report("bob").lastPracticeAdmin()).isFalse();
    join("amy", Role.PRACTICE_ADMIN, "i4");
    assertThat(report("boss").lastPracticeAdmin()).isFalse();
  }

  @Test
  @DisplayName("BEY-5 the report is for practice admins, about colleagues of their own practice")
  void who() {
    var ann = Caller.ofPractice("ann", PRACTICE, "STANDARD", Set.of());
    assertThat(report(ann, "bob")).isEqualTo(new Answer.Refused(LeaverRefusal.adminOnly()));
    gone("bob");
    assertThat(report(BOSS, "bob")).isEqualTo(new Answer.Refused(LeaverRefusal.unknown()));
    assertThat(report(BOSS, "zoe")).isEqualTo(new Answer.Refused(LeaverRefusal.unknown()));
  }

  @Test
  @DisplayName("BEY-5 a page says where the next begins, and the last that there is none")
  void pages() {
    assertThat(Page.of(9, List.of("a", "b", "c"), 2, Function.identity()))
        .isEqualTo(new Page<>(9, List.of("a", "b"), "b"));
    assertThat(Page.of(2, List.of("a", "b"), 2, Function.identity()))
        .isEqualTo(new Page<>(2, List.of("a", "b"), null));
    assertThat(Page.of(0, List.<String>of(), 2, Function.identity()))
        .isEqualTo(new Page<>(0, List.of(), null));
  }
}
