package io.clientele.access.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientUser;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.ClientRole;
import io.clientele.platform.contact.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhoMayJoinTest extends JoiningCase {

  @Test
  @DisplayName("INV-4a the inviter's rights are asked again: who lost them invites nobody")
  void inviter() {
    assertThat(join(ticket("i1", CAFE, true, "ann", ZOE), PASSWORD))
        .as("by a grant")
        .isInstanceOf(Joined.Done.class);
    accesses.put("c1", "p1");
    var late = ticket("i2", CAFE, true, "ann", new EmailAddress("late@x.example"));
    assertRefused(join(late, PASSWORD), "INVITER_MAY_NOT");
    assertRefused(join(ticket("i3", PRACTICE, true, "ann", ZOE), PASSWORD), "INVITER_MAY_NOT");
    assertRefused(join(ticket("i4", PRACTICE, true, "who", ZOE), PASSWORD), "INVITER_MAY_NOT");
    var moved = new Place.AtClient("p2", "c1", ClientRole.BUSINESS_USER);
    assertRefused(join(ticket("i5", moved, true), PASSWORD), "INVITER_MAY_NOT");
    assertThat(redemptions.of("i2")).isEmpty();
  }

  @Test
  @DisplayName("INV-4a a client's business admin may invite into it; its other users may not")
  void businessInviter() {
    var users =
        List.of(
            new ClientUser("owner", ClientRole.BUSINESS_ADMIN),
            new ClientUser("clerk", ClientRole.BUSINESS_USER));
    accesses.all.put("c1", new ClientAccess("c1", "p1", List.of(), List.of(), users, null));
    login("owner", "owner@cafe.example");
    login("clerk", "clerk@cafe.example");
    assertThat(join(ticket("i1", CAFE, true, "owner", ZOE), PASSWORD))
        .isInstanceOf(Joined.Done.class);
    assertThat(zoe().clients())
        .containsExactly(new ClientMembership("c1", ClientRole.BUSINESS_USER, "i1"));
    var second = ticket("i2", CAFE, true, "clerk", new EmailAddress("late@x.example"));
    assertRefused(join(second, PASSWORD), "INVITER_MAY_NOT");
  }

  @Test
  @DisplayName("CLI-7 a colleague who sees the client does not become a user of it")
  void colleagueAlready() {
    var ann = ticket("i1", CAFE, true, "boss", new EmailAddress("ann@p1.example"));
    assertRefused(join(ann, PASSWORD), "EMAIL_ALREADY_TAKEN");
    accesses.put("c1", "p1");
    assertThat(join(ann, PASSWORD)).isInstanceOf(Joined.Done.class);
    accesses.put("c1", "p1", "ann");
    assertThat(join(ann, PASSWORD))
        .as("once in, a repeat is harmless")
        .isInstanceOf(Joined.Done.class);
  }
}
