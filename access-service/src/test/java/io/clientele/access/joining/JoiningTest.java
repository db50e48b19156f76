package io.clientele.access.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientUser;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JoiningTest extends JoiningCase {

  @Test
  @DisplayName("INV-6 an unknown email gets a login with the password chosen, and joins")
  void newcomer() {
    var joined = join(ticket("i1", CAFE, true), PASSWORD);
    assertThat(joined).isEqualTo(new Joined.Done(zoe().id(), "client/c1"));
    assertThat(zoe().verified()).isTrue();
    assertThat(zoe().name()).isEqualTo("Zoe");
    assertThat(zoe().passwordHash()).isEqualTo(hashing.hash(PASSWORD));
    assertThat(zoe().clients())
        .containsExactly(new ClientMembership("c1", ClientRole.BUSINESS_ADMIN, "i1"));
    assertThat(accesses.find("c1").orElseThrow().users())
        .containsExactly(new ClientUser(zoe().id(), ClientRole.BUSINESS_ADMIN));
    assertThat(redemptions.of("i1")).contains(zoe().id());
  }

  @Test
  @DisplayName("INV-6 a colleague joins with the role and permissions of the invitation")
  void colleague() {
    assertThat(join(ticket("i1", PRACTICE, true), PASSWORD))
        .isEqualTo(new Joined.Done(zoe().id(), "practice/p1"));
    assertThat(zoe().memberships())
        .containsExactly(new Membership("p1", Role.STANDARD, List.of("ADD_CLIENT_ACCOUNTS"), "i1"));
  }

  @Test
  @DisplayName("INV-6 a known login joins with its own password, which is never set anew")
  void known() {
    login("zoe", ZOE.key());
    assertRefused(join(ticket("i1", CAFE, true), OTHER), "WRONG_PASSWORD");
    assertThat(redemptions.of("i1")).as("a wrong password uses nothing up").isEmpty();
    assertThat(join(ticket("i1", CAFE, true), PASSWORD))
        .isEqualTo(new Joined.Done("zoe", "client/c1"));
    assertThat(zoe().passwordHash()).isEqualTo(hashing.hash(PASSWORD));
    assertThat(zoe().rights()).isEqualTo(2);
  }

  @Test
  @DisplayName("INV-4 joining again with the same ticket and password says the same")
  void again() {
    var first = join(ticket("i1", CAFE, true), PASSWORD);
    var said = logins.said.size();
    assertThat(join(ticket("i1", CAFE, true), PASSWORD)).isEqualTo(first);
    assertThat(logins.said).hasSize(said);
    assertThat(accesses.said).hasSize(1);
    assertRefused(join(ticket("i1", CAFE, true), OTHER), "WRONG_PASSWORD");
  }

  @Test
  @DisplayName("INV-4 an invitation one login has redeemed is dead for every other")
  void anotherLogin() {
    join(ticket("i1", CAFE, true), PASSWORD);
    login("bob", "bob@x.example");
    var theirs = ticket("i1", CAFE, true, "boss", new EmailAddress("bob@x.example"));
    assertRefused(join(theirs, PASSWORD), "INVITATION_REDEEMED");
    assertThat(accesses.find("c1").orElseThrow().users()).hasSize(1);
    assertThat(JoiningRefusal.INVITATION_REDEEMED.kind()).isEqualTo(Reason.Kind.GONE);
    assertThat(JoiningRefusal.INVITATION_REDEEMED.rule()).isEqualTo("INV-4");
  }

  @Test
  @DisplayName("INV-8 by what was taken back after the yes nobody joins, and no login is made")
  void takenBack() {
    joining.takeBack("i1");
    joining.takeBack("i1");
    assertThat(hashing.workOf(() -> join(ticket("i1", CAFE, true), PASSWORD))).isZero();
    assertRefused(join(ticket("i1", CAFE, true), PASSWORD), "INVITATION_REVOKED");
    assertThat(logins.byEmail(ZOE)).isEmpty();
    assertThat(JoiningRefusal.INVITATION_REVOKED.kind()).isEqualTo(Reason.Kind.GONE);
    assertThat(JoiningRefusal.INVITATION_REVOKED.rule()).isEqualTo("INV-8");
  }

  @Test
  @DisplayName("INV-8 what is taken back while somebody joins by it lets them in nowhere")
  void takenBackMeanwhile() {
    redemptions.before = () -> joining.takeBack("i1");
    assertRefused(join(ticket("i1", CAFE, true), PASSWORD), "INVITATION_REVOKED");
    assertThat(accesses.find("c1").orElseThrow().users()).isEmpty();
    assertThat(zoe().accounts()).isEmpty();
    assertRefused(join(ticket("i1", CAFE, true), PASSWORD), "INVITATION_REVOKED");
  }

  @Test
  @DisplayName("INV-8 who has joined stays, although it is taken back a moment later")
  void takenBackTooLate() {
    var first = join(ticket("i1", CAFE, true), PASSWORD);
    joining.takeBack("i1");
    assertThat(join(ticket("i1", CAFE, true), PASSWORD)).isEqualTo(first);
    assertThat(zoe().clients()).hasSize(1);
  }

  @Test
  @DisplayName("INV-4 what is no ticket opens nothing")
  void noTicket() {
    assertRefused(join("what", PASSWORD), "TICKET_INVALID");
    assertThat(joining.find("what")).isEmpty();
    assertThat(joining.find(ticket("i1", CAFE, true))).isPresent();
  }

  @Test
  @DisplayName("ACC-1 a password chosen must be fit to be one, whether or not the email is known")
  void policy() {
    login("zoe", ZOE.key());
    for (var email : List.of(ZOE, new EmailAddress("new@x.example"))) {
      var answer = join(ticket("i1", CAFE, true, "boss", email), "short");
      assertRefused(answer, "PASSWORD_TOO_SHORT");
      assertThat(((Joined.Refused) answer).why())
          .extracting(Refusal::field)
          .containsExactly("password");
    }
  }

  @Test
  @DisplayName("ACC-9 a known and an unknown email, a right and a wrong password cost one hash")
  void sameWork() {
    login("zoe", ZOE.key());
    var known = ticket("i1", CAFE, true);
    var unknown = ticket("i2", CAFE, true, "boss", new EmailAddress("new@x.example"));
    assertThat(hashing.workOf(() -> join(known, OTHER))).isOne();
    assertThat(hashing.workOf(() -> join(known, PASSWORD))).isOne();
    assertThat(hashing.workOf(() -> join(unknown, PASSWORD))).isOne();
    logins.put(
        new Login("no", "no@x.example", "no", "No", null, true, null, 1, List.of(), List.of()));
    var without = ticket("i3", CAFE, true, "boss", new EmailAddress("no@x.example"));
    assertThat(hashing.workOf(() -> assertRefused(join(without, PASSWORD), "WRONG_PASSWORD")))
        .isOne();
  }

  @Test
  @DisplayName("INV-6 a client not heard of yet asks for patience and uses nothing up")
  void notYet() {
    var early = ticket("i1", new Place.AtClient("p1", "c9", ClientRole.BUSINESS_ADMIN), true);
    assertRefused(join(early, PASSWORD), "CLIENT_NOT_YET_KNOWN");
    assertThat(redemptions.of("i1")).isEmpty();
    assertThat(logins.byEmail(ZOE)).isEmpty();
    assertThat(JoiningRefusal.CLIENT_NOT_YET_KNOWN.kind()).isEqualTo(Reason.Kind.NOT_YET);
  }
}
