package io.clientele.access.clientaccess.granting;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantingTest extends GrantingScene {
  @Test
  @DisplayName("ACC-3 a practice admin gives a colleague access and takes it away")
  void grant() {
    grant("c1", "bob");
    assertThat(accesses.find("c1").orElseThrow().colleagues()).containsExactly("ann", "bob");
    withdraw("c1", "ann");
    assertThat(accesses.find("c1").orElseThrow().colleagues()).containsExactly("bob");
    assertThat(accesses.said)
        .containsExactly(
            new ClientAccessEvent.AccessGranted("c1", "bob", "boss", Duty.ALL),
            new ClientAccessEvent.AccessWithdrawn("c1", "ann", "boss"));
  }

  @Test
  @DisplayName("ACC-3 nobody but practice admins changes access")
  void notForOthers() {
    var ann = caller("ann", "CLIENT_ADMIN");
    assertRefused(
        granting.grant(ann, "c1", Grantee.colleague("bob"), null, CAUSE),
        ClientAccessRefusal.PRACTICE_ADMIN_ONLY);
    assertRefused(
        granting.withdraw(ann, "c1", Grantee.colleague("ann"), CAUSE),
        ClientAccessRefusal.PRACTICE_ADMIN_ONLY);
    assertThat(accesses.said).isEmpty();
    assertThat(ClientAccessRefusal.PRACTICE_ADMIN_ONLY.kind()).isEqualTo(Reason.Kind.FORBIDDEN);
    assertThat(ClientAccessRefusal.PRACTICE_ADMIN_ONLY.rule()).isEqualTo("ACC-3");
  }

  @Test
  @DisplayName("ACC-3 only colleagues of the practice are given access; anyone may lose it")
  void onlyColleagues() {
    assertRefused(grant("c1", "eve"), ClientAccessRefusal.COLLEAGUE_UNKNOWN);
    assertRefused(grant("c1", "who"), ClientAccessRefusal.COLLEAGUE_UNKNOWN);
    accesses.put("c1", "p1", "eve");
    withdraw("c1", "eve");
    assertThat(accesses.find("c1").orElseThrow().colleagues()).isEmpty();
  }

  @Test
  @DisplayName("LST-4 a client of another practice is as unknown as one that is none")
  void unknown() {
    for (var client : List.of("c2", "c3")) {
      assertRefused(grant(client, "bob"), ClientAccessRefusal.CLIENT_UNKNOWN);
      assertRefused(withdraw(client, "bob"), ClientAccessRefusal.CLIENT_UNKNOWN);
      assertRefused(granting.look(BOSS, client), ClientAccessRefusal.CLIENT_UNKNOWN);
    }
  }

  @Test
  @DisplayName(
      "LST-4 a client known by name alone is not known yet, and to another practice unknown")
  void notYet() {
    names.practices.putAll(Map.of("c3", "p1", "c4", "p2"));
    for (var expected :
        Map.of(
                "c3", ClientAccessRefusal.CLIENT_NOT_YET_KNOWN,
                "c4", ClientAccessRefusal.CLIENT_UNKNOWN)
            .entrySet()) {
      var client = expected.getKey();
      var why = expected.getValue();
      assertRefused(grant(client, "bob"), why);
      assertRefused(withdraw(client, "bob"), why);
      assertRefused(granting.look(BOSS, client), why);
    }
    assertThat(accesses.said).isEmpty();
  }

  @Test
  @DisplayName("LST-4 whoever sees a client sees who has access to it")
  void look() {
    assertThat(granting.look(BOSS, "c1")).isInstanceOf(Outcome.Unchanged.class);
    assertThat(granting.look(caller("ann", "STANDARD"), "c1"))
        .isInstanceOf(Outcome.Unchanged.class);
    assertRefused(
        granting.look(caller("bob", "STANDARD"), "c1"), ClientAccessRefusal.CLIENT_UNKNOWN);
  }

  @Test
  @DisplayName("CLI-5 a colleague sees a client by role or by a grant")
  void sees() {
    var access = access("c1");
    assertThat(viewers.sees(logins.byId("boss").orElseThrow(), access)).isTrue();
    assertThat(viewers.sees(logins.byId("ann").orElseThrow(), access)).isTrue();
    assertThat(viewers.sees(logins.byId("bob").orElseThrow(), access)).isFalse();
    colleague("ann", "p2", Role.PRACTICE_ADMIN);
    assertThat(viewers.sees(logins.byId("ann").orElseThrow(), access))
        .as("no longer of this practice")
        .isFalse();
  }

  @Test
  @DisplayName("ACC-3 a team of the practice is granted a client while the plan has teams")
  void teams() {
    assertRefused(grantTeam("c1", "t1"), ClientAccessRefusal.TEAMS_NOT_OPEN);
    teams.awake.add("p1");
    teams.put("p2", "t2", "eve");
    assertRefused(grantTeam("c1", "t1"), ClientAccessRefusal.TEAM_UNKNOWN);
    assertRefused(grantTeam("c1", "t2"), ClientAccessRefusal.TEAM_UNKNOWN);
    teams.put("p1", "t1", "bob");
    grantTeam("c1", "t1");
    assertThat(access("c1").teams()).containsExactly("t1");
    assertThat(viewers.sees(logins.byId("bob").orElseThrow(), access("c1"))).isTrue();
    var bob = caller("bob", "STANDARD").in(Set.of("t1"));
    assertThat(granting.look(bob, "c1")).isInstanceOf(Outcome.Unchanged.class);
    assertThat(ClientAccessRefusal.TEAMS_NOT_OPEN.kind()).isEqualTo(Reason.Kind.CONFLICT);
  }

  @Test
  @DisplayName("ACC-3 a grant is withdrawn from a team also while teams sleep, or it is no more")
  void withdrawnFromAsleep() {
    teams.awake.add("p1");
    teams.put("p1", "t1", "bob");
    grantTeam("c1", "t1");
    teams.awake.clear();
    teams.dissolve("p1", "t1");
    granting.withdraw(BOSS, "c1", Grantee.team("t1"), CAUSE);
    assertThat(access("c1").teams()).isEmpty();
    assertThat(accesses.said)
        .containsExactly(
            new ClientAccessEvent.TeamAccessGranted("c1", "t1", "boss", Duty.ALL),
            new ClientAccessEvent.TeamAccessWithdrawn("c1", "t1", "boss"));
  }
}
