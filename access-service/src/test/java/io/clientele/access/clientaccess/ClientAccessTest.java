package io.clientele.access.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent.AccessGranted;
import io.clientele.access.clientaccess.ClientAccessEvent.AccessWithdrawn;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessOpened;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserAdded;
import io.clientele.access.login.ClientRole;
import io.clientele.platform.decision.Decision;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientAccessTest {

  private static final ClientAccess CAFE = cafe(List.of("ann"));

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
    assertThat(CAFE.grant("bob", "boss"))
        .isEqualTo(
            Decision.done(cafe(List.of("ann", "bob")), new AccessGranted("c1", "bob", "boss")));
    assertThat(CAFE.grant("ann", "boss")).isEqualTo(Decision.unchanged());
    assertThat(CAFE.withdraw("ann", false, "boss"))
        .isEqualTo(Decision.done(cafe(List.of()), new AccessWithdrawn("c1", "ann", "boss")));
    assertThat(CAFE.withdraw("bob", false, "boss")).isEqualTo(Decision.unchanged());
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
    assertThat(access.withdraw("ann", false, "boss"))
        .isEqualTo(Decision.done(cafe(List.of(), zoe), new AccessWithdrawn("c1", "ann", "boss")));
    assertThat(access.grant("bob", "boss"))
        .isEqualTo(
            Decision.done(
                cafe(List.of("ann", "bob"), zoe), new AccessGranted("c1", "bob", "boss")));
  }

  @Test
  @DisplayName("ACC-3 others hear all of it")
  void told() {
    var zoe = new ClientUser("zoe", ClientRole.BUSINESS_ADMIN);
    assertThat(cafe(List.of("ann"), zoe).told())
        .isEqualTo(
            new ClientAccess.Told("c1", "p1", List.of("ann"), List.of("t1"), List.of(zoe), null));
  }
}
