package io.clientele.access.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent.AccessGranted;
import io.clientele.access.clientaccess.ClientAccessEvent.AccessWithdrawn;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessOpened;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserAdded;
import io.clientele.access.clientaccess.ClientAccessEvent.DutiesChanged;
import io.clientele.access.clientaccess.ClientAccessEvent.TeamAccessGranted;
import io.clientele.access.clientaccess.ClientAccessEvent.TeamAccessWithdrawn;
import io.clientele.access.clientaccess.grant.DutiesTold;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.login.ClientRole;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientAccessTest {

  private static final ClientAccess CAFE = cafe(List.of("ann"));

  private static final Instant NOW = Instant.parse("2026-11-22T10:02:11.900Z");
  private static final Grantee ANN = Grantee.colleague("ann");
  private static final Grantee BOB = Grantee.colleague("bob");

  private static ClientAccess with(List<String> colleagues, List<String> teams, Grant... given) {
    return new ClientAccess("c1", "p1", colleagues, teams, List.of(), null, List.of(given));
  }

  private static Decision<ClientAccess, ClientAccessEvent> withdraw(
      ClientAccess from, Grantee one) {
    return from.withdraw(one, login -> Optional.empty(), "boss");
  }

  private static ClientAccess done(Decision<ClientAccess, ClientAccessEvent> decision) {
    return ((Decision.Done<ClientAccess, ClientAccessEvent>) decision).next();
  }

  private static ClientAccess cafe(List<String> colleagues, ClientUser... users) {
    return new ClientAccess("c1", "p1", colleagues, List.of("t1"), List.of(users), null);
  }

  @Test
  @DisplayName("CLI-5 who sees a new client is told with the state that says so")
  void opened() {
    assertThat(CAFE.open(null))
        .isEqualTo(Decision.done(CAFE, new ClientAccessOpened("c1", "p1", List.of("ann"))));
  }

  @Test
  @DisplayName("CLI-11 a first user who was named is told in the same write, as its admin")
  void openedWithUser() {
    assertThat(CAFE.open("zoe"))
        .isEqualTo(
            Decision.done(
                cafe(List.of("ann"), new ClientUser("zoe", ClientRole.BUSINESS_ADMIN)),
                new ClientAccessOpened("c1", "p1", List.of("ann")),
                new ClientUserAdded("c1", "zoe", ClientRole.BUSINESS_ADMIN, null)));
  }

  @Test
  @DisplayName("OPS-4 what was stored before teams could be named has none")
  @SuppressWarnings("NullAway")
  void storedBefore() {
    assertThat(new ClientAccess("c1", "p1", List.of(), null, List.of(), null).teams()).isEmpty();
  }

  @Test
  @DisplayName("ACC-3a granting and withdrawing twice ends the same as once")
  void grants() {
    assertThat(CAFE.grant(BOB, null, "boss", NOW))
        .isEqualTo(
            Decision.done(
                with(List.of("ann", "bob"), List.of("t1"), new Grant(BOB, Duty.ALL, "boss", NOW)),
                new AccessGranted("c1", "bob", "boss", Duty.ALL)));
    assertThat(CAFE.grant(ANN, null, "boss", NOW)).isEqualTo(Decision.unchanged());
    assertThat(withdraw(CAFE, ANN))
        .isEqualTo(Decision.done(cafe(List.of()), new AccessWithdrawn("c1", "ann", "boss")));
    assertThat(withdraw(CAFE, BOB)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-3 a team is granted and withdrawn like a colleague, and both stand apart")
  void teams() {
    var t2 = Grantee.team("t2");
    var both = with(List.of("ann"), List.of("t1", "t2"), new Grant(t2, Duty.ALL, "boss", NOW));
    assertThat(CAFE.grant(t2, null, "boss", NOW))
        .isEqualTo(Decision.done(both, new TeamAccessGranted("c1", "t2", "boss", Duty.ALL)));
    assertThat(CAFE.grant(Grantee.team("t1"), null, "boss", NOW)).isEqualTo(Decision.unchanged());
    assertThat(withdraw(both, t2))
        .isEqualTo(Decision.done(CAFE, new TeamAccessWithdrawn("c1", "t2", "boss")));
    assertThat(withdraw(CAFE, Grantee.team("ann"))).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-3a a grant is for the duties named, each once, and for all if none is")
  void duties() {
    var books = List.of(Duty.BOOKKEEPING);
    var granted = done(CAFE.grant(BOB, List.of(Duty.INSIGHTS, Duty.BOOKKEEPING), "boss", NOW));
    assertThat(granted.grants().to(BOB).orElseThrow().duties())
        .containsExactly(Duty.BOOKKEEPING, Duty.INSIGHTS);
    assertThat(granted.grant(BOB, null, "ann", NOW)).isEqualTo(Decision.unchanged());
    assertThat(granted.grant(BOB, books, "ann", NOW.plusSeconds(9)))
        .as("by whom and when it was granted stays")
        .isEqualTo(
            Decision.done(
                with(List.of("ann", "bob"), List.of("t1"), new Grant(BOB, books, "boss", NOW)),
                new DutiesChanged("c1", "bob", null, books, "ann")));
    assertThat(done(CAFE.grant(ANN, books, "boss", NOW)).grants().to(ANN))
        .as("one of which nothing was kept")
        .contains(new Grant(ANN, books, null, null));
    assertThat(CAFE.told().duties())
        .containsExactly(
            new DutiesTold("ann", null, Duty.ALL), new DutiesTold(null, "t1", Duty.ALL));
  }

  @Test
  @DisplayName("OPS-4 what is known of a grant that an earlier release withdrew is of no other one")
  void withdrawnByAnEarlierRelease() {
    var old = new Grant(BOB, List.of(Duty.INSIGHTS), "boss", NOW);
    var stale = with(List.of("ann"), List.of("t1"), old);
    assertThat(stale.grants().to(BOB)).isEmpty();
    var again = done(stale.grant(BOB, null, "ann", NOW.plusSeconds(9)));
    assertThat(again.given()).containsExactly(new Grant(BOB, Duty.ALL, "ann", NOW.plusSeconds(9)));
    assertThat(done(withdraw(stale, ANN)).given()).isNull();
  }

  @Test
  @DisplayName("ACC-6 whom a grant is passed on to has it as it was given, and the duties of both")
  void passedOn() {
    var bobs = new Grant(BOB, List.of(Duty.INSIGHTS), "boss", NOW);
    var alone = with(List.of("bob"), List.of(), bobs);
    assertThat(done(alone.passOn("bob", "zed")).given())
        .containsExactly(new Grant(Grantee.colleague("zed"), List.of(Duty.INSIGHTS), "boss", NOW));
    var zeds = new Grant(Grantee.colleague("zed"), List.of(Duty.APPROVAL), "ann", NOW);
    var both = with(List.of("bob", "zed"), List.of(), bobs, zeds);
    assertThat(done(both.passOn("bob", "zed")).given())
        .containsExactly(zeds.carrying(List.of(Duty.APPROVAL, Duty.INSIGHTS)));
  }

  @Test
  @DisplayName("ACC-5 the first user of a client becomes its admin, others what they were to be")
  void users() {
    var zoe = new ClientUser("zoe", ClientRole.BUSINESS_ADMIN);
    var first = cafe(List.of("ann"), zoe);
    assertThat(CAFE.addUser("zoe", ClientRole.BUSINESS_USER, "i1"))
        .isEqualTo(
            Decision.done(
                first, new ClientUserAdded("c1", "zoe", ClientRole.BUSINESS_ADMIN, "i1")));
    assertThat(first.addUser("yan", ClientRole.BUSINESS_USER, "i2"))
        .isEqualTo(
            Decision.done(
                cafe(List.of("ann"), zoe, new ClientUser("yan", ClientRole.BUSINESS_USER)),
                new ClientUserAdded("c1", "yan", ClientRole.BUSINESS_USER, "i2")));
    assertThat(first.addUser("xan", ClientRole.BUSINESS_ADMIN, "i3"))
        .isEqualTo(
            Decision.done(
                cafe(List.of("ann"), zoe, new ClientUser("xan", ClientRole.BUSINESS_ADMIN)),
                new ClientUserAdded("c1", "xan", ClientRole.BUSINESS_ADMIN, "i3")));
    assertThat(first.addUser("zoe", ClientRole.BUSINESS_USER, "i4"))
        .isEqualTo(Decision.unchanged());
    assertThat(first.user("zoe")).contains(zoe);
    assertThat(first.user("ann")).isEmpty();
  }

  @Test
  @DisplayName("ACC-3a users stay when grants change, and grants when users come")
  void apart() {
    var zoe = new ClientUser("zoe", ClientRole.BUSINESS_ADMIN);
    var access = cafe(List.of("ann"), zoe);
    assertThat(withdraw(access, ANN))
        .isEqualTo(Decision.done(cafe(List.of(), zoe), new AccessWithdrawn("c1", "ann", "boss")));
    assertThat(done(access.grant(BOB, null, "boss", NOW)).users()).containsExactly(zoe);
  }

  @Test
  @DisplayName("ACC-3 others hear all of it")
  void told() {
    var zoe = new ClientUser("zoe", ClientRole.BUSINESS_ADMIN);
    assertThat(cafe(List.of("ann"), zoe).told())
        .isEqualTo(
            new ClientAccess.Told(
                "c1",
                "p1",
                List.of("ann"),
                List.of("t1"),
                List.of(zoe),
                null,
                List.of(
                    new DutiesTold("ann", null, Duty.ALL), new DutiesTold(null, "t1", Duty.ALL))));
  }
}
