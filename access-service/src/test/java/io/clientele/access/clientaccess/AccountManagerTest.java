package io.clientele.access.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent.AccessGranted;
import io.clientele.access.clientaccess.ClientAccessEvent.AccessWithdrawn;
import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerChosen;
import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerRemoved;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserAdded;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.platform.decision.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountManagerTest {

  private static final Login ANN = login("ann", "p1", Role.STANDARD);
  private static final Login BOB = login("bob", "p1", Role.CLIENT_ADMIN);
  private static final Login BOSS = login("boss", "p1", Role.PRACTICE_ADMIN);
  private static final ClientAccess NOBODYS = cafe(null, "ann");
  private static final ClientAccess ANNS = cafe("ann", "ann");

  private static Login login(String id, String practice, Role role) {
    var email = id + "@x.example";
    var memberships = List.of(new Membership(practice, role, List.of()));
    return new Login(id, email, email, id, "hash", true, null, 1, memberships, List.of());
  }

  private static ClientAccess cafe(@Nullable String accountManager, String... colleagues) {
    return new ClientAccess(
        "c1", "p1", List.of(colleagues), List.of("t1"), List.of(), accountManager);
  }

  private static void assertRefused(Login colleague) {
    assertThat(NOBODYS.chooseAccountManager(colleague, "boss"))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            no ->
                assertThat(no.why().toString())
                    .contains("reason=ACCOUNT_MANAGER_WITHOUT_ACCESS", "field=colleague"));
  }

  @Test
  @DisplayName("ACC-3a a colleague who sees a client, by a grant or by role, may be chosen")
  void chosen() {
    assertThat(NOBODYS.chooseAccountManager(ANN, "boss"))
        .isEqualTo(Decision.done(ANNS, new AccountManagerChosen("c1", "ann", "boss")));
    assertThat(NOBODYS.chooseAccountManager(BOSS, "boss"))
        .isEqualTo(
            Decision.done(cafe("boss", "ann"), new AccountManagerChosen("c1", "boss", "boss")));
  }

  @Test
  @DisplayName("ACC-3a who does not see the client cannot be its account manager")
  void sees() {
    assertRefused(BOB);
    assertRefused(login("ann", "p2", Role.PRACTICE_ADMIN));
  }

  @Test
  @DisplayName("ACC-3a a client has one account manager at most: the next one takes the place")
  void one() {
    assertThat(ANNS.chooseAccountManager(BOSS, "boss"))
        .isEqualTo(
            Decision.done(cafe("boss", "ann"), new AccountManagerChosen("c1", "boss", "boss")));
  }

  @Test
  @DisplayName("ACC-3a choosing and removing an account manager twice ends the same as once")
  void twice() {
    assertThat(ANNS.chooseAccountManager(ANN, "boss")).isEqualTo(Decision.unchanged());
    assertThat(ANNS.removeAccountManager("boss"))
        .isEqualTo(Decision.done(NOBODYS, new AccountManagerRemoved("c1", "ann", "boss")));
    assertThat(NOBODYS.removeAccountManager("boss")).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-3a whose grant is withdrawn is account manager no longer, in the same write")
  void withdrawn() {
    assertThat(ANNS.withdraw("ann", false, "boss"))
        .isEqualTo(
            Decision.done(
                cafe(null),
                new AccessWithdrawn("c1", "ann", "boss"),
                new AccountManagerRemoved("c1", "ann", "boss")));
    assertThat(cafe("boss").withdraw("boss", true, "boss"))
        .as("by role, without a grant")
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName(
      "ACC-3a an account manager whom nothing lets see the client any more can be withdrawn")
  void demoted() {
    assertThat(cafe("boss").withdraw("boss", false, "ann"))
        .isEqualTo(Decision.done(cafe(null), new AccountManagerRemoved("c1", "boss", "ann")));
  }

  @Test
  @DisplayName("ACC-3a the account manager stays when others come and go")
  void stays() {
    assertThat(cafe("ann", "ann", "bob").withdraw("bob", false, "boss"))
        .isEqualTo(Decision.done(ANNS, new AccessWithdrawn("c1", "bob", "boss")));
    assertThat(ANNS.grant("bob", "boss"))
        .isEqualTo(
            Decision.done(cafe("ann", "ann", "bob"), new AccessGranted("c1", "bob", "boss")));
    var zoe = new ClientUser("zoe", ClientRole.BUSINESS_ADMIN);
    assertThat(ANNS.addUser("zoe", ClientRole.BUSINESS_USER, "i1"))
        .isEqualTo(
            Decision.done(
                new ClientAccess("c1", "p1", List.of("ann"), List.of("t1"), List.of(zoe), "ann"),
                new ClientUserAdded("c1", "zoe", ClientRole.BUSINESS_ADMIN, "i1")));
  }

  @Test
  @DisplayName("ACC-3a others hear who the account manager is")
  void told() {
    assertThat(ANNS.told().accountManager()).isEqualTo("ann");
    assertThat(NOBODYS.told().accountManager()).isNull();
  }
}
