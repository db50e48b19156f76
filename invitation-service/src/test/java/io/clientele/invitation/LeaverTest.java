package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who has sent invitations leaves the practice. */
class LeaverTest extends AbstractServiceTest {

  /** They belong nowhere any more. */
  private static void leaves(Desk desk, @Nullable String successor) {
    desk.others.say(
        "access",
        "ColleagueLeft.v1",
        "login/" + desk.colleague,
        change ->
            change
                .put("login", desk.colleague)
                .put("practice", desk.practice)
                .put("successor", successor),
        state -> state.put("login", desk.colleague).putArray("memberships"));
  }

  private void handedOver(String id) {
    await()
        .until(
            () -> topics.about("clientele.invitation", "invitation/" + id),
            told ->
                told.stream()
                    .anyMatch(
                        one ->
                            one.type().equals("io.clientele.invitation.InvitationHandedOver.v1")));
  }

  @Test
  @DisplayName(
      "BEY-5 the invitation of somebody who has gone is accepted by the successor's rights")
  void accepted() {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    leaves(desk, desk.admin);
    handedOver(id);
    assertThat(desk.accept(link).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-6 what a login sent that became part of another one, the other one stands for")
  void merged() {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    desk.others.say(
        "access",
        "LoginsMerged.v1",
        "login/" + desk.admin,
        change -> change.put("login", desk.admin).put("from", desk.colleague),
        state ->
            state
                .put("login", desk.admin)
                .putArray("memberships")
                .addObject()
                .put("practice", desk.practice)
                .put("role", "PRACTICE_ADMIN")
                .putArray("permissions"));
    handedOver(id);
    assertThat(desk.accept(link).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("INV-8 without a successor the invitation ends, and its link says nothing")
  void revoked() {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    leaves(desk, null);
    await()
        .until(
            () -> desk.get(desk.asAdmin(), "/" + id).body().get("status").asString(),
            "REVOKED"::equals);
    assertThat(desk.look(link).status()).isEqualTo(404);
    assertThat(desk.accept(link).status()).isEqualTo(404);
  }
}
