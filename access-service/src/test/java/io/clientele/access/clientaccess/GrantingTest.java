package io.clientele.access.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantingTest extends GrantingScene {
  @Test
  @DisplayName("ACC-3 a practice admin gives a colleague access and takes it away")
  void grant() {
    granting.grant(BOSS, "c1", "bob", CAUSE);
    assertThat(accesses.find("c1").orElseThrow().colleagues()).containsExactly("ann", "bob");
    granting.withdraw(BOSS, "c1", "ann", CAUSE);
    assertThat(accesses.find("c1").orElseThrow().colleagues()).containsExactly("bob");
    assertThat(accesses.said)
        .containsExactly(
            new ClientAccessEvent.AccessGranted("c1", "bob", "boss"),
            new ClientAccessEvent.AccessWithdrawn("c1", "ann", "boss"));
  }

  @Test
  @DisplayName("ACC-3 nobody but practice admins changes access")
  void notForOthers() {
    var ann = caller("ann", "CLIENT_ADMIN");
    assertRefused(granting.grant(ann, "c1", "bob", CAUSE), ClientAccessRefusal.PRACTICE_ADMIN_ONLY);
    assertRefused(
        granting.withdraw(ann, "c1", "ann", CAUSE), ClientAccessRefusal.PRACTICE_ADMIN_ONLY);
    assertThat(accesses.said).isEmpty();
    assertThat(ClientAccessRefusal.PRACTICE_ADMIN_ONLY.kind()).isEqualTo(Reason.Kind.FORBIDDEN);
    assertThat(ClientAccessRefusal.PRACTICE_ADMIN_ONLY.rule()).isEqualTo("ACC-3");
  }

  @Test
  @DisplayName("ACC-3 only colleagues of the practice are given access; anyone may lose it")
  void onlyColleagues() {
    assertRefused(granting.grant(BOSS, "c1", "eve", CAUSE), ClientAccessRefusal.COLLEAGUE_UNKNOWN);
    assertRefused(granting.grant(BOSS, "c1", "who", CAUSE), ClientAccessRefusal.COLLEAGUE_UNKNOWN);
    accesses.put("c1", "p1", "eve");
    granting.withdraw(BOSS, "c1", "eve", CAUSE);
    assertThat(accesses.find("c1").orElseThrow().colleagues()).isEmpty();
  }

  @Test
  @DisplayName("LST-4 a client of another practice is as unknown as one that is none")
  void unknown() {
    for (var client : List.of("c2", "c3")) {
      assertRefused(granting.grant(BOSS, client, "bob", CAUSE), ClientAccessRefusal.CLIENT_UNKNOWN);
      assertRefused(
          granting.withdraw(BOSS, client, "bob", CAUSE), ClientAccessRefusal.CLIENT_UNKNOWN);
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
      assertRefused(granting.grant(BOSS, client, "bob", CAUSE), why);
      assertRefused(granting.withdraw(BOSS, client, "bob", CAUSE), why);
      assertRefused(granting.look(BOSS, client), why);
      assertUnexplained(granting.explain(BOSS, client, "bob"), why);
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
    var access = accesses.find("c1").orElseThrow();
    assertThat(access.seenByColleague(logins.byId("boss").orElseThrow())).isTrue();
    assertThat(access.seenByColleague(logins.byId("ann").orElseThrow())).isTrue();
    assertThat(access.seenByColleague(logins.byId("bob").orElseThrow())).isFalse();
    colleague("ann", "p2", Role.PRACTICE_ADMIN);
    assertThat(access.seenByColleague(logins.byId("ann").orElseThrow()))
        .as("no longer of this practice")
        .isFalse();
  }

  private Explanation why(Caller asking, String colleague) {
    return granting.explain(asking, "c1", colleague);
  }

  @Test
  @DisplayName("ACC-2 why a colleague sees a client: every role and grant that gives it, or none")
  void explained() {
    assertThat(why(BOSS, "boss"))
        .isEqualTo(
            new Explanation.Given(
                "c1", "boss", true, List.of(AccessPath.byRole(Role.PRACTICE_ADMIN))));
    assertThat(why(BOSS, "ann"))
        .isEqualTo(new Explanation.Given("c1", "ann", true, List.of(AccessPath.byGrant())));
    assertThat(why(BOSS, "bob")).isEqualTo(new Explanation.Given("c1", "bob", false, List.of()));
    accesses.put("c1", "p1", "boss");
    assertThat(why(BOSS, "boss"))
        .isEqualTo(
            new Explanation.Given(
                "c1",
                "boss",
                true,
                List.of(AccessPath.byRole(Role.PRACTICE_ADMIN), AccessPath.byGrant())));
  }

  @Test
  @DisplayName("ACC-2 only who sees the client hears why, and only about colleagues")
  void explainedToWhom() {
    assertThat(why(caller("ann", "STANDARD"), "bob")).isInstanceOf(Explanation.Given.class);
    assertUnexplained(why(caller("bob", "STANDARD"), "bob"), ClientAccessRefusal.CLIENT_UNKNOWN);
    assertUnexplained(granting.explain(BOSS, "c2", "boss"), ClientAccessRefusal.CLIENT_UNKNOWN);
    assertUnexplained(granting.explain(BOSS, "c3", "boss"), ClientAccessRefusal.CLIENT_UNKNOWN);
    accesses.put("c1", "p1", "eve");
    assertUnexplained(why(BOSS, "eve"), ClientAccessRefusal.COLLEAGUE_UNKNOWN);
    assertUnexplained(why(BOSS, "who"), ClientAccessRefusal.COLLEAGUE_UNKNOWN);
  }

  private static void assertUnexplained(Explanation answer, ClientAccessRefusal why) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Explanation.Refused.class, no -> assertThat(no.why().reason()).isEqualTo(why));
  }
}
