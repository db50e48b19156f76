package io.clientele.access.clientaccess.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.explaining.Explanation.Act;
import io.clientele.access.clientaccess.explaining.Explanation.Change;
import io.clientele.access.clientaccess.explaining.Explanation.Lack;
import io.clientele.access.clientaccess.explaining.Explanation.Missing;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.grant.Grants;
import io.clientele.access.clientaccess.granting.KnownTeam;
import io.clientele.platform.audience.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhyTest {

  private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-05T08:00:00Z");
  private static final Grant ANNS =
      new Grant(Grantee.colleague("ann"), List.of(Duty.APPROVAL), "boss", THEN);
  private static final Grant T1S =
      new Grant(Grantee.team("t1"), List.of(Duty.INSIGHTS), "boss", THEN);
  private static final KnownTeam T1 = team("t1", "ann");
  private static final Change GRANT = new Change(Act.GRANT, null);
  private static final Change MAKE_ADMIN = new Change(Act.MAKE_ADMIN, null);

  private static KnownTeam team(String id, String... members) {
    return new KnownTeam(
        id, Stream.of(members).map(one -> new KnownTeam.Member(one, "eve", LATER)).toList());
  }

  private static Explanation.Given why(
      @Nullable String role, boolean awake, List<Grant> grants, KnownTeam... teams) {
    Map<String, KnownTeam> known =
        Stream.of(teams).collect(Collectors.toMap(KnownTeam::id, team -> team));
    return Why.explain(new Facts("p1", "c1", "ann", role, new Grants(grants), known, awake));
  }

  @Test
  @DisplayName("BEY-3 every path is named, with who gave it, when, what for, and how to end it")
  void everyPath() {
    var why = why("PRACTICE_ADMIN", true, List.of(ANNS, T1S), T1);
    assertThat(why.sees()).isTrue();
    assertThat(why.paths())
        .containsExactly(
            AccessPath.byRole("PRACTICE_ADMIN"),
            new AccessPath(
                Audience.Kind.GRANT, null, null, List.of(Duty.APPROVAL), "boss", THEN, null, null),
            new AccessPath(
                Audience.Kind.TEAM,
                null,
                "t1",
                List.of(Duty.INSIGHTS),
                "boss",
                THEN,
                "eve",
                LATER));
    assertThat(why.missing()).isEmpty();
    assertThat(why.toGive()).isEmpty();
    assertThat(why.toTakeAway())
        .containsExactly(
            List.of(new Change(Act.LOWER_ROLE, null)),
            List.of(new Change(Act.WITHDRAW, null)),
            List.of(new Change(Act.LEAVE_TEAM, "t1"), new Change(Act.WITHDRAW_TEAM, "t1")));
  }

  @Test
  @DisplayName("BEY-3 a colleague nothing was granted to is told what would give it")
  void nothing() {
    var why = why("STANDARD", true, List.of(), T1);
    assertThat(why.sees()).isFalse();
    assertThat(why.paths()).isEmpty();
    assertThat(why.missing()).isEmpty();
    assertThat(why.toGive()).containsExactly(GRANT, new Change(Act.GRANT_TEAM, "t1"), MAKE_ADMIN);
    assertThat(why.toTakeAway()).isEmpty();
  }

  @Test
  @DisplayName("BEY-3 a team they are not in, and one that was dissolved, are named as missing")
  void notIn() {
    var gone = new Grant(Grantee.team("t9"), Duty.ALL, null, null);
    var why = why("STANDARD", true, List.of(T1S, gone), team("t1", "bob"));
    assertThat(why.sees()).isFalse();
    assertThat(why.missing())
        .containsExactly(new Missing(Lack.NOT_IN_TEAM, "t1"), new Missing(Lack.TEAM_GONE, "t9"));
    assertThat(why.toGive()).containsExactly(GRANT, new Change(Act.JOIN_TEAM, "t1"), MAKE_ADMIN);
  }

  @Test
  @DisplayName("ACC-3 a team that sleeps gives nothing, and the explanation says so")
  void asleep() {
    var why = why("STANDARD", false, List.of(T1S), T1, team("t2", "ann"));
    assertThat(why.sees()).isFalse();
    assertThat(why.missing()).containsExactly(new Missing(Lack.TEAMS_ASLEEP, "t1"));
    assertThat(why.toGive()).containsExactly(GRANT, new Change(Act.WAKE_TEAMS, null), MAKE_ADMIN);
    assertThat(why("STANDARD", false, List.of(), T1).toGive()).containsExactly(GRANT, MAKE_ADMIN);
    assertThat(why("STANDARD", false, List.of(ANNS, T1S), T1).missing())
        .as("also while another path leads there")
        .containsExactly(new Missing(Lack.TEAMS_ASLEEP, "t1"));
  }

  @Test
  @DisplayName("ACC-2 who does not work at the practice sees nothing, whatever was granted to them")
  void noColleague() {
    var granted = why(null, true, List.of(ANNS), T1);
    assertThat(granted.sees()).isFalse();
    assertThat(granted.missing()).containsExactly(new Missing(Lack.NOT_A_COLLEAGUE, null));
    assertThat(granted.toGive()).containsExactly(new Change(Act.JOIN_PRACTICE, null));
    var byTeam = why(null, true, List.of(T1S), T1);
    assertThat(byTeam.toGive()).containsExactly(new Change(Act.JOIN_PRACTICE, null));
    assertThat(why(null, false, List.of(T1S), T1).toGive())
        .containsExactly(new Change(Act.JOIN_PRACTICE_AS_ADMIN, null));
    assertThat(why(null, true, List.of(), T1).toGive())
        .containsExactly(new Change(Act.JOIN_PRACTICE_AS_ADMIN, null));
  }
}
