package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testkit.contract.Contracts;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(3)
class ResendingOverHttpTest extends AbstractServiceTest {

  private static String story(Desk desk, String id) {
    return desk.get(desk.asAdmin(), "/" + id).body().at("/deliveries/0/story").values().stream()
        .map(step -> step.get("status").asString())
        .toList()
        .toString();
  }

  @Test
  @DisplayName("INV-3 sent again there is a new message, whose link works, and the old one is dead")
  void sent_again() {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asAdmin(), desk.user(email));
    var old = Desk.mailedLink(email);
    await().until(() -> story(desk, id).equals("[QUEUED, SENT]"));
    var again = desk.send(desk.asColleague(), "/" + id + "/resend");
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.body().get("invitedBy").asString()).isEqualTo(desk.colleague);
    assertThat(again.body().get("expiresAt").isNull()).isTrue();
    assertThat(desk.look(old).codes()).containsExactly("LINK_NOT_FOUND");
    assertThat(desk.accept(old).codes()).containsExactly("LINK_NOT_FOUND");
    await().until(() -> Providers.mailsTo(email).size() == 2);
    await().until(() -> story(desk, id).equals("[QUEUED, SENT, QUEUED, SENT]"));
    var fresh = Desk.links(email).stream().filter(link -> !link.equals(old)).findFirst();
    assertThat(desk.accept(fresh.orElseThrow()).status()).isEqualTo(200);
    var late = desk.send(desk.asAdmin(), "/" + id + "/resend");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.codes()).containsExactly("INVITATION_ACCEPTED");
  }

  @Test
  @DisplayName("INV-8 taken back its link is dead and the person can be invited anew")
  void taken_back() {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    assertThat(desk.send(desk.asStranger(), "/" + id + "/revocation").codes())
        .containsExactly("INVITATION_NOT_FOUND");
    for (var time = 0; time < 2; time++) {
      var back = desk.send(desk.asColleague(), "/" + id + "/revocation");
      assertThat(back.status()).as(back.text()).isEqualTo(200);
      assertThat(back.body().get("status").asString()).isEqualTo("REVOKED");
    }
    assertThat(desk.accept(link).codes()).containsExactly("LINK_NOT_FOUND");
    assertThat(desk.send(desk.asColleague(), "/" + id + "/resend").codes())
        .containsExactly("INVITATION_REVOKED");
    assertThat(desk.invited(desk.asColleague(), desk.user(email))).isNotEqualTo(id);
  }

  @Test
  @DisplayName("INV-8 also who has said yes is taken back; who was quicker has joined all the same")
  void taken_back_after_the_yes() {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    await().untilAsserted(() -> assertThat(desk.accept(link).status()).isEqualTo(200));
    var back = desk.send(desk.asColleague(), "/" + id + "/revocation");
    assertThat(back.body().get("status").asString()).as(back.text()).isEqualTo("REVOKED");
    assertThat(desk.accept(link).codes()).containsExactly("LINK_NOT_FOUND");
    desk.others.joined("ClientUserJoined.v1", "login-" + id, id);
    await().until(() -> desk.get(desk.asAdmin(), "?status=ACCEPTED").ids().equals(List.of(id)));
    assertThat(desk.send(desk.asColleague(), "/" + id + "/revocation").codes())
        .containsExactly("INVITATION_ACCEPTED");
  }

  @Test
  @DisplayName("GTW-4 that it was sent again and taken back is said as published, once each")
  void what_is_said() {
    var desk = desk();
    var id = desk.invited(desk.asAdmin(), desk.user(Desk.someEmail()));
    desk.send(desk.asAdmin(), "/" + id + "/resend");
    desk.send(desk.asColleague(), "/" + id + "/revocation");
    desk.send(desk.asColleague(), "/" + id + "/revocation");
    for (var name : List.of("InvitationResent.v1", "InvitationRevoked.v1")) {
      var told =
          await()
              .until(
                  () ->
                      topics.about("clientele.invitation", "invitation/" + id).stream()
                          .filter(one -> one.type().endsWith(name))
                          .toList(),
                  some -> !some.isEmpty());
      assertThat(told).hasSize(1);
      assertThat(Contracts.faults("invitation", name, told.getFirst().record().value())).isEmpty();
    }
  }
}
