package io.clientele.access.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent.AccessWithdrawn;
import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerChosen;
import io.clientele.access.clientaccess.ClientAccessEvent.AccountManagerRemoved;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserAdded;
import io.clientele.access.clientaccess.ClientAccessEvent.TeamAccessWithdrawn;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.login.ClientRole;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountManagerTest {

  private static final Viewer ANN = viewer("ann", "p1", "STANDARD");
  private static final Viewer BOB = viewer("bob", "p1", "CLIENT_ADMIN");
  private static final Viewer BOSS = viewer("boss", "p1", "PRACTICE_ADMIN");
  private static final ClientAccess NOBODYS = cafe(null, "ann");
  private static final ClientAccess ANNS = cafe("ann", "ann");

  private static Viewer viewer(String login, String practice, String role, String... teams) {
    return new Viewer(practice, login, role, Set.of(teams));
  }

  private static Decision<ClientAccess, ClientAccessEvent> withdraw(
      ClientAccess from, String colleague, Viewer... there) {
    return from.withdraw(Grantee.colleague(colleague), among(there), "boss");
  }

  private static Function<String, Optional<Viewer>> among(Viewer... there) {
    return login -> Stream.of(there).filter(one -> one.login().equals(login)).findFirst();
  }

  private static ClientAccess cafe(@Nullable String accountManager, String... colleagues) {
    return new ClientAccess(
        "c1", "p1", List.of(colleagues), List.of("t1"), List.of(), accountManager);
  }

  private static void assertRefused(Viewer colleague) {
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
    assertRefused(viewer("ann", "p2", "PRACTICE_ADMIN"));
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
    assertThat(withdraw(ANNS, "ann", ANN))
        .isEqualTo(
            Decision.done(
                cafe(null),
                new AccessWithdrawn("c1", "ann", "boss"),
                new AccountManagerRemoved("c1", "ann", "boss")));
    assertThat(withdraw(cafe("boss"), "boss", BOSS))
        .as("by role, without a grant")
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName(
      "ACC-3a an account manager whom nothing lets see the client any more can be withdrawn")
  void demoted() {
    assertThat(withdraw(cafe("boss"), "boss"))
        .isEqualTo(Decision.done(cafe(null), new AccountManagerRemoved("c1", "boss", "boss")));
  }

  @Test
  @DisplayName("ACC-3a the account manager stays when others come and go")
  void stays() {
    assertThat(withdraw(cafe("ann", "ann", "bob"), "bob", ANN, BOB))
        .isEqualTo(Decision.done(ANNS, new AccessWithdrawn("c1", "bob", "boss")));
    assertThat(ANNS.grant(Grantee.colleague("bob"), null, "boss", Instant.EPOCH))
        .isInstanceOfSatisfying(
            Decision.Done.class,
            done -> assertThat(((ClientAccess) done.next()).accountManager()).isEqualTo("ann"));
    var zoe = new ClientUser("zoe", ClientRole.BUSINESS_ADMIN);
    assertThat(ANNS.addUser("zoe", ClientRole.BUSINESS_USER, "i1"))
        .isEqualTo(
            Decision.done(
                new ClientAccess("c1", "p1", List.of("ann"), List.of("t1"), List.of(zoe), "ann"),
                new ClientUserAdded("c1", "zoe", ClientRole.BUSINESS_ADMIN, "i1")));
  }

  @Test
  @DisplayName("ACC-3a who sees the client as a member of a team may be its account manager")
  void byTeam() {
    var zed = viewer("zed", "p1", "STANDARD", "t1");
    assertThat(NOBODYS.chooseAccountManager(zed, "boss"))
        .isEqualTo(
            Decision.done(cafe("zed", "ann"), new AccountManagerChosen("c1", "zed", "boss")));
    assertRefused(viewer("zed", "p1", "STANDARD", "t2"));
  }

  @Test
  @DisplayName("ACC-3a a team's grant takes the account manager along who saw by nothing else")
  void teamWithdrawn() {
    var managed = cafe("zed", "ann");
    var bare = new ClientAccess("c1", "p1", List.of("ann"), List.of(), List.of(), null);
    var team = Grantee.team("t1");
    var said = new TeamAccessWithdrawn("c1", "t1", "boss");
    assertThat(managed.withdraw(team, among(viewer("zed", "p1", "STANDARD", "t1")), "boss"))
        .isEqualTo(Decision.done(bare, said, new AccountManagerRemoved("c1", "zed", "boss")));
    var stays = new ClientAccess("c1", "p1", List.of("ann"), List.of(), List.of(), "zed");
    assertThat(managed.withdraw(team, among(viewer("zed", "p1", "PRACTICE_ADMIN")), "boss"))
        .isEqualTo(Decision.done(stays, said));
    assertThat(stays.withdraw(team, among(), "boss")).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-3a others hear who the account manager is")
  void told() {
    assertThat(ANNS.told().accountManager()).isEqualTo("ann");
    assertThat(NOBODYS.told().accountManager()).isNull();
  }
}
