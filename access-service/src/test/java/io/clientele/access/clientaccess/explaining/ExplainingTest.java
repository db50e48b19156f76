package io.clientele.access.clientaccess.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.clientaccess.NewClient;
import io.clientele.access.clientaccess.Opening;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.granting.GrantingScene;
import io.clientele.access.clientaccess.granting.KnownTeam;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplainingTest extends GrantingScene {

  private final Explaining explaining = new Explaining(accesses, names, viewers, teams);

  private Explanation.Given why(String colleague) {
    return (Explanation.Given) explaining.explain(BOSS, "c1", colleague);
  }

  private static void assertUnexplained(Explanation answer, ClientAccessRefusal why) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Explanation.Refused.class, no -> assertThat(no.why().reason()).isEqualTo(why));
  }

  @Test
  @DisplayName("ACC-2 why a colleague sees a client: every role, grant and team that gives it")
  void explained() {
    teams.awake.add("p1");
    teams.put("p1", "t1", "bob");
    assertThat(why("boss").paths()).containsExactly(AccessPath.byRole("PRACTICE_ADMIN"));
    assertThat(why("ann").paths())
        .containsExactly(AccessPath.byGrant(Grant.of(Grantee.colleague("ann"))));
    assertThat(why("bob").sees()).isFalse();
    grantTeam("c1", "t1");
    assertThat(why("bob").paths())
        .containsExactly(
            AccessPath.byTeam(
                new Grant(Grantee.team("t1"), Duty.ALL, "boss", NOW),
                new KnownTeam.Member("bob", "boss", null)));
    colleague("bob", "p1", Role.PRACTICE_ADMIN);
    grant("c1", "bob");
    assertThat(why("bob").paths()).hasSize(3);
  }

  @Test
  @DisplayName("ACC-2 who works elsewhere and who is nobody are answered alike: nothing gives it")
  void strangers() {
    accesses.put("c1", "p1", "eve", "who");
    assertThat(why("eve").missing()).isEqualTo(why("who").missing());
    assertThat(why("eve").toGive()).isEqualTo(why("who").toGive());
    assertThat(why("eve").sees()).isFalse();
  }

  @Test
  @DisplayName("ACC-2 only who sees the client hears why")
  void toWhom() {
    assertThat(explaining.explain(caller("ann", "STANDARD"), "c1", "bob"))
        .isInstanceOf(Explanation.Given.class);
    assertUnexplained(
        explaining.explain(caller("bob", "STANDARD"), "c1", "bob"),
        ClientAccessRefusal.CLIENT_UNKNOWN);
    assertUnexplained(explaining.explain(BOSS, "c2", "boss"), ClientAccessRefusal.CLIENT_UNKNOWN);
    assertUnexplained(explaining.explain(BOSS, "c3", "boss"), ClientAccessRefusal.CLIENT_UNKNOWN);
    names.practices.putAll(Map.of("c3", "p1"));
    assertUnexplained(
        explaining.explain(BOSS, "c3", "boss"), ClientAccessRefusal.CLIENT_NOT_YET_KNOWN);
    grantByTeam();
    var asking = Caller.ofPractice("bob", "p1", "STANDARD", Set.of()).in(Set.of("t1"));
    assertThat(explaining.explain(asking, "c1", "ann")).isInstanceOf(Explanation.Given.class);
  }

  private void grantByTeam() {
    teams.awake.add("p1");
    teams.put("p1", "t1", "bob");
    grantTeam("c1", "t1");
  }

  @Test
  @DisplayName("ACC-2 a grant given with the add is explained as any other")
  void givenWithTheAdd() {
    new Opening(accesses, logins, viewers, clock)
        .open(
            new NewClient("c3", "p1", "ann", List.of("bob"), List.of(), null),
            new Heard("client/c3", 1),
            CAUSE);
    for (var colleague : List.of("ann", "bob")) {
      assertThat(explaining.explain(BOSS, "c3", colleague))
          .isInstanceOfSatisfying(
              Explanation.Given.class,
              given ->
                  assertThat(given.paths())
                      .containsExactly(
                          AccessPath.byGrant(
                              new Grant(Grantee.colleague(colleague), Duty.ALL, "ann", NOW))));
    }
  }
}
