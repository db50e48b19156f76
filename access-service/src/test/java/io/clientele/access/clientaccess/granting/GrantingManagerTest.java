package io.clientele.access.clientaccess.granting;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.login.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantingManagerTest extends GrantingScene {
  @Test
  @DisplayName("ACC-3a a practice admin chooses a colleague as account manager and removes them")
  void accountManager() {
    granting.chooseAccountManager(BOSS, "c1", "ann", CAUSE);
    assertThat(accesses.find("c1").orElseThrow().accountManager()).isEqualTo("ann");
    granting.chooseAccountManager(BOSS, "c1", "ann", CAUSE);
    granting.removeAccountManager(BOSS, "c1", CAUSE);
    assertThat(accesses.find("c1").orElseThrow().accountManager()).isNull();
    granting.removeAccountManager(BOSS, "c1", CAUSE);
    assertThat(accesses.said)
        .containsExactly(
            new ClientAccessEvent.AccountManagerChosen("c1", "ann", "boss"),
            new ClientAccessEvent.AccountManagerRemoved("c1", "ann", "boss"));
  }

  @Test
  @DisplayName("ACC-3a an account manager is chosen by admins, among colleagues who see the client")
  void noAccountManager() {
    for (var refused :
        Map.of(
                "eve", ClientAccessRefusal.ACCOUNT_MANAGER_UNKNOWN,
                "who", ClientAccessRefusal.ACCOUNT_MANAGER_UNKNOWN,
                "bob", ClientAccessRefusal.ACCOUNT_MANAGER_WITHOUT_ACCESS)
            .entrySet()) {
      assertRefused(
          granting.chooseAccountManager(BOSS, "c1", refused.getKey(), CAUSE), refused.getValue());
    }
    var ann = caller("ann", "CLIENT_ADMIN");
    assertRefused(
        granting.chooseAccountManager(ann, "c1", "ann", CAUSE),
        ClientAccessRefusal.PRACTICE_ADMIN_ONLY);
    assertRefused(
        granting.removeAccountManager(ann, "c1", CAUSE), ClientAccessRefusal.PRACTICE_ADMIN_ONLY);
    for (var client : List.of("c2", "c3")) {
      assertRefused(
          granting.chooseAccountManager(BOSS, client, "ann", CAUSE),
          ClientAccessRefusal.CLIENT_UNKNOWN);
      assertRefused(
          granting.removeAccountManager(BOSS, client, CAUSE), ClientAccessRefusal.CLIENT_UNKNOWN);
    }
    assertThat(accesses.said).isEmpty();
  }

  @Test
  @DisplayName("ACC-3a a demoted admin's post ends by withdrawing as by removing; an admin's stays")
  void demotedAccountManager() {
    colleague("cat", "p1", Role.PRACTICE_ADMIN);
    granting.chooseAccountManager(BOSS, "c1", "cat", CAUSE);
    withdraw("c1", "cat");
    assertThat(accesses.find("c1").orElseThrow().accountManager()).isEqualTo("cat");

    colleague("cat", "p1", Role.STANDARD);
    withdraw("c1", "cat");
    assertThat(accesses.find("c1").orElseThrow().accountManager()).isNull();
    withdraw("c1", "cat");

    colleague("cat", "p1", Role.PRACTICE_ADMIN);
    granting.chooseAccountManager(BOSS, "c1", "cat", CAUSE);
    colleague("cat", "p1", Role.STANDARD);
    granting.removeAccountManager(BOSS, "c1", CAUSE);
    assertThat(accesses.said)
        .containsExactly(
            new ClientAccessEvent.AccountManagerChosen("c1", "cat", "boss"),
            new ClientAccessEvent.AccountManagerRemoved("c1", "cat", "boss"),
            new ClientAccessEvent.AccountManagerChosen("c1", "cat", "boss"),
            new ClientAccessEvent.AccountManagerRemoved("c1", "cat", "boss"));
  }
}
