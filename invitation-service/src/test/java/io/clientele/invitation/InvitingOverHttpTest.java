package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.platform.consume.Told;
import io.clientele.testkit.contract.Contracts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvitingOverHttpTest extends AbstractServiceTest {

  private List<Told> events(String id) {
    return topics.about("clientele.invitation", "invitation/" + id);
  }

  @Test
  @DisplayName("INV-1 a colleague invites a client's user by email and text")
  void a_user_of_a_client() {
    var desk = desk();
    var email = Desk.someEmail();
    var mobile = Desk.someMobile();
    var body = desk.user(email);
    body.put("mobile", "0" + mobile.substring(3));
    var made = desk.post(desk.asColleague(), body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var id = made.body().get("id").asString();
    assertThat(made.header("Location"))
        .isEqualTo("/api/practices/" + desk.practice + "/invitations/" + id);
    assertThat(made.body().get("mobile").asString()).isEqualTo(mobile);
    assertThat(made.body().get("businessName").asString()).isEqualTo("Café Noir");
    assertThat(made.body().get("expiresAt").isNull()).isTrue();

    Desk.mailedLink(email);
    Desk.textedLink(mobile);
    var mail = Providers.mailsTo(email).getFirst();
    assertThat(mail.subject()).isEqualTo("Ada & Co invites you to Clientele");
    assertThat(mail.text()).contains("Hello Chloé,", "Ada & Co invites you to Café Noir");
    await()
        .untilAsserted(
            () -> {
              var seen = desk.get(desk.asColleague(), "/" + id);
              assertThat(seen.status()).isEqualTo(200);
              assertThat(seen.header("ETag")).isNotEmpty();
              assertThat(seen.body().at("/deliveries/0/status").asString()).isEqualTo("SENT");
              assertThat(seen.body().at("/deliveries/1/status").asString()).isEqualTo("SENT");
              assertThat(seen.body().get("expiresAt").isNull()).isFalse();
            });
  }

  @Test
  @DisplayName("GTW-4 what is said of an invitation is as published, and names nobody")
  void what_is_said() {
    var desk = desk();
    var email = Desk.someEmail();
    var mobile = Desk.someMobile();
    var body = desk.user(email);
    body.put("mobile", mobile);
    var id = desk.invited(desk.asAdmin(), body);
    var link = Desk.mailedLink(email);
    Desk.textedLink(mobile);
    assertThat(desk.accept(link).status()).isEqualTo(200);
    desk.others.joined("ClientUserJoined.v1", "someone", id);
    await()
        .untilAsserted(
            () ->
                assertThat(events(id))
                    .extracting(one -> one.type().substring("io.clientele.invitation.".length()))
                    .containsExactlyInAnyOrder(
                        "InvitationCreated.v1",
                        "InvitationSent.v1",
                        "InvitationSent.v1",
                        "InvitationAccepted.v1",
                        "InvitationCompleted.v1"));
    for (var told : events(id)) {
      var name = told.type().substring("io.clientele.invitation.".length());
      assertThat(Contracts.faults("invitation", name, told.record().value())).as(name).isEmpty();
      assertThat(new String(told.record().value(), java.nio.charset.StandardCharsets.UTF_8))
          .doesNotContain(email, mobile, "Chloé", link);
      assertThat(told.practice()).isEqualTo(desk.practice);
    }
  }

  @Test
  @DisplayName("INV-1 colleagues are invited by practice admins only, users by who sees the client")
  void who_may() {
    var desk = desk();
    var email = Desk.someEmail();
    var refused = desk.post(desk.asColleague(), Desk.newColleague(email));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.codes()).containsExactly("PRACTICE_ADMIN_ONLY");
    var unseen = desk.post(desk.asStranger(), desk.user(email));
    assertThat(unseen.status()).isEqualTo(404);
    assertThat(unseen.codes()).containsExactly("CLIENT_NOT_FOUND");
    desk.invited(desk.asAdmin(), Desk.newColleague(email));
    desk.invited(desk.asAdmin(), desk.user(email));
  }

  @Test
  @DisplayName("INV-1 for a client so new that nobody was heard to see it the answer is not yet")
  void a_new_client() {
    var desk = desk();
    var client = UUID.randomUUID().toString();
    var body = Desk.userOf(client, Desk.someEmail());
    assertThat(desk.post(desk.asAdmin(), body).codes()).containsExactly("CLIENT_NOT_FOUND");
    desk.others.client(client, desk.practice, "Harbour Cafe");
    await().until(() -> desk.post(desk.asAdmin(), body).status() == 503);
    var early = desk.post(desk.asAdmin(), body);
    assertThat(early.codes()).containsExactly("NOT_KNOWN_YET");
    assertThat(early.header("Retry-After")).isEqualTo("1");
    var other = desk();
    var theirs = other.post(other.asAdmin(), body);
    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.codes()).containsExactly("CLIENT_NOT_FOUND");
    desk.others.access(client, desk.practice);
    await().until(() -> desk.post(desk.asAdmin(), body).status() == 201);
  }

  @Test
  @DisplayName("INV-4b who has an open invitation is refused before anything is sent")
  void already_invited() {
    var desk = desk();
    var email = Desk.someEmail();
    desk.invited(desk.asColleague(), desk.user(email));
    var again = desk.post(desk.asColleague(), desk.user(email.toUpperCase(java.util.Locale.ROOT)));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.codes()).containsExactly("ALREADY_INVITED");
    Desk.mailedLink(email);
    assertThat(Providers.mailsTo(email)).hasSize(1);
  }

  @Test
  @DisplayName("INV-4b who has joined by an invitation is not invited to the same again")
  void already_a_member() {
    var desk = desk();
    var colleague = Desk.someEmail();
    var joined = joins(desk, Desk.newColleague(colleague), colleague, "ColleagueJoined.v1");
    desk.others.member(joined, desk.practice, "STANDARD");
    untilMember(desk, Desk.newColleague(colleague));
    var user = Desk.someEmail();
    joined = joins(desk, desk.user(user), user, "ClientUserJoined.v1");
    desk.others.user(desk.client, desk.practice, joined);
    untilMember(desk, desk.user(user));
  }

  /** Is invited, says yes and joins; the login. */
  private static String joins(
      Desk desk, Map<String, Object> invitation, String email, String event) {
    var login = "login-" + desk.invited(desk.asAdmin(), invitation);
    desk.accept(Desk.mailedLink(email));
    desk.others.joined(event, login, login.substring("login-".length()));
    return login;
  }

  private static void untilMember(Desk desk, Map<String, Object> invitation) {
    await()
        .until(
            () -> desk.post(desk.asAdmin(), invitation).codes().equals(List.of("ALREADY_MEMBER")));
  }

  @Test
  @DisplayName("CLI-14 the same key is one invitation and one answer, with another request refused")
  void the_same_key() {
    var desk = desk();
    var body = Desk.newColleague(Desk.someEmail());
    var first = desk.post(desk.asAdmin(), body, "key");
    var second = desk.post(desk.asAdmin(), body, "key");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    body.put("name", "Another");
    assertThat(desk.post(desk.asAdmin(), body, "key").status()).isEqualTo(422);
  }

  @Test
  @DisplayName("INV-9 a name with a web address or a line break in it is not taken")
  void a_name_that_is_bait() {
    var desk = desk();
    for (var name : List.of("see https://evil.example", "x\r\nBcc: all@in.example", " ")) {
      var body = Desk.newColleague(Desk.someEmail());
      body.put("name", name);
      assertThat(desk.post(desk.asAdmin(), body).status()).as(name).isEqualTo(400);
    }
  }

  @Test
  @DisplayName("INV-8 each lists and looks at what they may see, page by page")
  void lists() {
    var desk = desk();
    var colleague = desk.invited(desk.asAdmin(), Desk.newColleague(Desk.someEmail()));
    var user = desk.invited(desk.asColleague(), desk.user(Desk.someEmail()));
    assertThat(desk.get(desk.asAdmin(), "").ids()).containsExactly(user, colleague);
    assertThat(desk.get(desk.asColleague(), "?status=PENDING").ids()).containsExactly(user);
    assertThat(desk.get(desk.asColleague(), "?status=EXPIRED").ids()).isEmpty();
    var page = desk.get(desk.asAdmin(), "?limit=1");
    assertThat(page.ids()).containsExactly(user);
    var cursor = page.body().get("nextCursor").asString();
    var rest = desk.get(desk.asAdmin(), "?limit=1&cursor=" + cursor);
    assertThat(rest.ids()).containsExactly(colleague);
    assertThat(rest.body().get("nextCursor").isNull()).isTrue();
    assertThat(desk.get(desk.asAdmin(), "?cursor=nonsense").status()).isEqualTo(400);
    assertThat(desk.get(desk.asColleague(), "/" + colleague).status()).isEqualTo(404);
    assertThat(desk.get(desk.asStranger(), "/" + user).codes())
        .containsExactly("INVITATION_NOT_FOUND");
    var other = desk();
    assertThat(other.get(other.asAdmin(), "/" + user).status()).isEqualTo(404);
  }
}
