package io.clientele.access.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessPassedOn;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.login.ClientRole;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PassingOnTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:02:11.900Z");
  private static final ClientUser ZOE = new ClientUser("zoe", ClientRole.BUSINESS_ADMIN);

  private static Grant grant(String colleague, Duty... duties) {
    return new Grant(Grantee.colleague(colleague), List.of(duties), "boss", NOW);
  }

  private static ClientAccess cafe(
      @Nullable String manager, List<Grant> given, ClientUser... users) {
    var colleagues = given.stream().map(one -> one.to().id()).toList();
    return new ClientAccess("c1", "p1", colleagues, List.of(), List.of(users), manager, given);
  }

  private static ClientUser user(String login, ClientRole role) {
    return new ClientUser(login, role);
  }

  private static void assertPassed(ClientAccess before, ClientAccess after) {
    assertThat(before.passOn("old", "ann"))
        .isEqualTo(Decision.done(after, new ClientAccessPassedOn("c1", "old", "ann")));
  }

  @Test
  @DisplayName("ACC-6 one login stands where another one of the same person stood, in its place")
  void inItsPlace() {
    assertPassed(
        cafe("old", List.of(grant("bob", Duty.APPROVAL), grant("old", Duty.INSIGHTS))),
        cafe("ann", List.of(grant("bob", Duty.APPROVAL), grant("ann", Duty.INSIGHTS))));
    assertPassed(
        cafe("bob", List.of(), user("old", ClientRole.BUSINESS_USER), ZOE),
        cafe("bob", List.of(), user("ann", ClientRole.BUSINESS_USER), ZOE));
    assertPassed(cafe("old", List.of()), cafe("ann", List.of()));
  }

  @Test
  @DisplayName("ACC-6 where both stood the duties of both stay, and the more powerful role")
  void both() {
    assertPassed(
        cafe(null, List.of(grant("old", Duty.INSIGHTS), grant("ann", Duty.APPROVAL))),
        cafe(null, List.of(grant("ann", Duty.APPROVAL, Duty.INSIGHTS))));
    for (var stronger : List.of("old", "ann")) {
      var weaker = stronger.equals("old") ? "ann" : "old";
      assertPassed(
          cafe(
              null,
              List.of(),
              user(weaker, ClientRole.BUSINESS_USER),
              ZOE,
              user(stronger, ClientRole.BUSINESS_ADMIN)),
          stronger.equals("ann")
              ? cafe(null, List.of(), ZOE, user("ann", ClientRole.BUSINESS_ADMIN))
              : cafe(null, List.of(), user("ann", ClientRole.BUSINESS_ADMIN), ZOE));
    }
  }

  @Test
  @DisplayName("ACC-6 where it stood nowhere nothing changes, so twice is as good as once")
  void nowhere() {
    assertThat(cafe("ann", List.of(grant("ann", Duty.INSIGHTS)), ZOE).passOn("old", "ann"))
        .isEqualTo(Decision.unchanged());
  }
}
