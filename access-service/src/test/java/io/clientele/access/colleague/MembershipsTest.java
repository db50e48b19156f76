package io.clientele.access.colleague;

import static io.clientele.access.colleague.Staff.CAUSE;
import static io.clientele.access.colleague.Staff.PRACTICE;
import static io.clientele.access.colleague.Staff.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.ColleagueChange;
import io.clientele.access.login.LoginEvent.ColleagueLeft;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Role;
import io.clientele.access.practice.Lowering;
import io.clientele.access.practice.Practice;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MembershipsTest {

  private static final ColleagueChange DOWN =
      ColleagueChange.to(PRACTICE, Role.STANDARD, List.of());
  private static final ColleagueChange GONE = ColleagueChange.leaving(PRACTICE, null);

  private final Staff staff = new Staff(new LoginsInMemory());
  private final Colleagues colleagues = new Colleagues(staff.memberships);

  @BeforeEach
  void people() {
    staff.add("boss", Role.PRACTICE_ADMIN);
    staff.add("bea", Role.PRACTICE_ADMIN);
    staff.add("sam", Role.STANDARD);
  }

  private static Caller caller(String login, Role role) {
    return Caller.ofPractice(login, PRACTICE, role.name(), Set.of());
  }

  private Optional<Role> role(String login) {
    return staff.login(login).at(PRACTICE).map(at -> at.role());
  }

  private Lowering opened(String login, ColleagueChange change) {
    var outcome =
        staff.practices.command(
            PRACTICE, CAUSE, now -> staff.memberships.open(now, "l1", login, change, CAUSE));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return Objects.requireNonNull(((Outcome.Done<Practice>) outcome).state().lowering());
  }

  @Test
  @DisplayName("ACC-4 the last practice admin is neither made less nor removed, also by themselves")
  void last() {
    assertThat(staff.memberships.change("bea", DOWN, CAUSE)).isEmpty();
    assertThat(role("bea")).contains(Role.STANDARD);
    for (var change : List.of(DOWN, GONE)) {
      assertThat(codes(staff.memberships.change("boss", change, CAUSE)))
          .containsExactly("LAST_PRACTICE_ADMIN");
    }
    assertThat(staff.admins()).containsExactly("boss");
    assertThat(staff.practices.lowering(9)).as("nothing is left at the fence").isEmpty();
    assertThat(
            staff.memberships.change(
                "sam", ColleagueChange.to(PRACTICE, Role.PRACTICE_ADMIN, List.of()), CAUSE))
        .isEmpty();
    assertThat(staff.memberships.change("boss", ColleagueChange.leaving(PRACTICE, "sam"), CAUSE))
        .isEmpty();
    assertThat(staff.admins()).containsExactly("sam");
    assertThat(staff.logins.said).contains(new ColleagueLeft("boss", PRACTICE, "boss", "sam"));
  }

  @Test
  @DisplayName("ACC-4 the last practice admin keeps the role while permissions change")
  void permissionsOfTheLast() {
    staff.memberships.change("bea", GONE, CAUSE);
    var same = ColleagueChange.to(PRACTICE, Role.PRACTICE_ADMIN, List.of("ADD_CLIENT_ACCOUNTS"));
    assertThat(staff.memberships.change("boss", same, CAUSE)).isEmpty();
    assertThat(staff.login("boss").at(PRACTICE).orElseThrow().permissions())
        .containsExactly("ADD_CLIENT_ACCOUNTS");
  }

  @Test
  @DisplayName("ACC-4 what a crash left at the fence is done by whoever comes next, or by a sweep")
  void crashed() {
    opened("bea", DOWN);
    assertThat(role("bea")).contains(Role.PRACTICE_ADMIN);
    assertThat(codes(staff.memberships.change("boss", GONE, CAUSE)))
        .containsExactly("LAST_PRACTICE_ADMIN");
    assertThat(role("bea")).as("done for whoever died").contains(Role.STANDARD);
    staff.add("bea", Role.PRACTICE_ADMIN);
    opened("bea", GONE);
    staff.memberships.sweep();
    assertThat(role("bea")).isEmpty();
    assertThat(staff.practices.lowering(9)).isEmpty();
  }

  @Test
  @DisplayName("ACC-4 who was settled for meanwhile writes nothing, however late they wake")
  void late() {
    var slow = opened("bea", DOWN);
    staff.memberships.sweep();
    var again = ColleagueChange.to(PRACTICE, Role.PRACTICE_ADMIN, List.of());
    assertThat(staff.memberships.change("bea", again, CAUSE)).isEmpty();
    assertThat(staff.memberships.change("boss", GONE, CAUSE)).isEmpty();
    assertThat(codes(staff.memberships.write(slow))).containsExactly("CHANGED_MEANWHILE");
    staff.memberships.close(slow);
    assertThat(staff.admins()).containsExactly("bea");
  }

  @Test
  @DisplayName(
      "ACC-4 a lowering whose login has changed is dropped, and begun anew by who wants it")
  void dropped() {
    opened("bea", DOWN);
    staff.logins.endTokens("bea", CAUSE);
    staff.memberships.sweep();
    assertThat(role("bea")).contains(Role.PRACTICE_ADMIN);
    assertThat(staff.memberships.change("bea", DOWN, CAUSE)).isEmpty();
    assertThat(role("bea")).contains(Role.STANDARD);
  }

  @Test
  @DisplayName("ACC-4 a practice that is not there yet keeps its first admin")
  void noPractice() {
    staff.practices.all.clear();
    assertThat(codes(staff.memberships.change("bea", GONE, CAUSE)))
        .containsExactly("LAST_PRACTICE_ADMIN");
  }

  @Test
  @DisplayName("ACC-2 only practice admins say what colleagues are")
  void who() {
    var sam = caller("sam", Role.STANDARD);
    assertThat(codes(colleagues.change(sam, "sam", Role.PRACTICE_ADMIN, List.of(), CAUSE)))
        .containsExactly("PRACTICE_ADMIN_ONLY");
    var boss = caller("boss", Role.PRACTICE_ADMIN);
    var permissions = List.of(Permission.ADD_CLIENT_ACCOUNTS);
    assertThat(colleagues.change(boss, "bea", Role.CLIENT_ADMIN, permissions, CAUSE)).isEmpty();
    assertThat(role("bea")).contains(Role.CLIENT_ADMIN);
    var all =
        List.of(Permission.ADD_CLIENT_ACCOUNTS, Permission.READ_AUDIT, Permission.GRANT_ACCESS);
    assertThat(codes(colleagues.change(boss, "bea", Role.CLIENT_ADMIN, all, CAUSE)))
        .containsExactly("PERMISSION_BY_ROLE_ONLY", "PERMISSION_BY_ROLE_ONLY");
  }

  @Test
  @DisplayName("BEY-5 no practice admin leaves while a merge brings more, nor waits at the fence")
  void mergeAtTheFence() {
    var now = staff.clock.instant();
    staff.logins.change(
        "bea", CAUSE, one -> LoginMerge.begin(one, "m1", "sam", LoginMerge.mark(one), now));
    assertThat(codes(staff.memberships.change("bea", GONE, CAUSE)))
        .containsExactly("MERGE_NOT_NOW");
    assertThat(staff.admins()).contains("bea");
    assertThat(staff.practices.lowering(9)).isEmpty();
  }

  @Test
  @DisplayName("ACC-2 who is not there cannot be changed, and is gone already, known or not")
  void unknown() {
    staff.memberships.change("sam", GONE, CAUSE);
    for (var nobody : List.of("sam", "stranger")) {
      assertThat(codes(staff.memberships.change(nobody, DOWN, CAUSE)))
          .containsExactly("COLLEAGUE_UNKNOWN");
      assertThat(staff.memberships.change(nobody, GONE, CAUSE)).isEmpty();
    }
  }
}
