package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.invitation.Api.Answer;
import io.clientele.platform.event.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(3)
class ClientInvitationsOverHttpTest extends AbstractServiceTest {

  private final String zoe = UUID.randomUUID().toString();

  private String bearer(Desk desk, String role) {
    return tokens.clientBearer(desk.client, zoe, role);
  }

  /** A desk, of whose client Zoe was heard to be a business admin. */
  private Desk deskOfZoe() {
    var desk = desk();
    desk.others.user(desk.client, desk.practice, zoe);
    desk.others.ownClient(zoe, desk.client, "BUSINESS_ADMIN");
    await()
        .untilAsserted(
            () -> {
              var answer = post(desk, "BUSINESS_ADMIN", "", person("none"));
              assertThat(answer.codes()).as(answer.text()).containsExactly("EMAIL_INVALID");
            });
    return desk;
  }

  private static Map<String, Object> person(String email) {
    return new HashMap<>(Map.of("name", "Yan", "email", email, "role", "BUSINESS_USER"));
  }

  private Answer post(Desk desk, String role, String more, Map<String, Object> body) {
    return desk.api.send(
        "POST",
        path(desk, more),
        Map.of("Authorization", bearer(desk, role), "Content-Type", "application/json"),
        Json.MAPPER.writeValueAsString(body));
  }

  private Answer send(Desk desk, String more) {
    return desk.api.send(
        "POST", path(desk, more), Map.of("Authorization", bearer(desk, "BUSINESS_ADMIN")), null);
  }

  private Answer get(Desk desk, String role, String more) {
    return desk.api.get(path(desk, more), Map.of("Authorization", bearer(desk, role)));
  }

  private static String path(Desk desk, String more) {
    return "/api/clients/" + desk.client + "/invitations" + more;
  }

  private String invited(Desk desk, String email) {
    var made = post(desk, "BUSINESS_ADMIN", "", person(email));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.body().get("id").asString();
  }

  @Test
  @DisplayName("INV-1 a client's business admin invites into it, in the practice's name")
  void invites() {
    var desk = deskOfZoe();
    var email = Desk.someEmail();
    var id = invited(desk, email);
    var seen = desk.get(desk.asAdmin(), "/" + id).body();
    assertThat(seen.get("invitedBy").asString()).isEqualTo(zoe);
    assertThat(seen.get("businessName").asString()).isEqualTo("Café Noir");
    assertThat(get(desk, "BUSINESS_ADMIN", "").ids()).containsExactly(id);
    assertThat(get(desk, "BUSINESS_ADMIN", "/" + id).status()).isEqualTo(200);
    var link = Desk.mailedLink(email);
    await().untilAsserted(() -> assertThat(desk.accept(link).status()).isEqualTo(200));
    assertThat(get(desk, "BUSINESS_ADMIN", "?status=ACCEPTED").ids()).containsExactly(id);
    assertThat(get(desk, "BUSINESS_ADMIN", "?status=PENDING").ids()).isEmpty();
  }

  @Test
  @DisplayName("INV-1 they send again and take back what anybody has offered to its people")
  void tends() {
    var desk = deskOfZoe();
    var ours = desk.invited(desk.asAdmin(), Desk.newColleague(Desk.someEmail()));
    var id = desk.invited(desk.asAdmin(), desk.user(Desk.someEmail()));
    assertThat(get(desk, "BUSINESS_ADMIN", "").ids()).containsExactly(id);
    var again = send(desk, "/" + id + "/resend");
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.body().get("invitedBy").asString()).isEqualTo(zoe);
    assertThat(send(desk, "/" + id + "/revocation").body().get("status").asString())
        .isEqualTo("REVOKED");
    assertThat(send(desk, "/" + ours + "/revocation").codes())
        .containsExactly("INVITATION_NOT_FOUND");
  }

  @Test
  @DisplayName("INV-1 the client's other users do none of that, and to others it is not there")
  void nobody_else() {
    var desk = deskOfZoe();
    var id = invited(desk, Desk.someEmail());
    var refused = post(desk, "BUSINESS_USER", "", person(Desk.someEmail()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.codes()).containsExactly("BUSINESS_ADMIN_ONLY");
    assertThat(get(desk, "BUSINESS_USER", "").codes()).containsExactly("BUSINESS_ADMIN_ONLY");
    assertThat(get(desk, "BUSINESS_USER", "/" + id).codes())
        .containsExactly("INVITATION_NOT_FOUND");
    var other = desk();
    var theirs = tokens.clientBearer(other.client, "eve", "BUSINESS_ADMIN");
    assertThat(desk.api.get(path(desk, ""), Map.of("Authorization", theirs)).codes())
        .containsExactly("CLIENT_NOT_FOUND");
    assertThat(desk.api.get(path(desk, "/" + id), Map.of("Authorization", theirs)).codes())
        .containsExactly("INVITATION_NOT_FOUND");
  }

  @Test
  @DisplayName("CLI-14 under the same key they are answered the same, also with another role since")
  void the_same_key() {
    var desk = deskOfZoe();
    var body = person(Desk.someEmail());
    var key = UUID.randomUUID().toString();
    var made = keyed(desk, "BUSINESS_ADMIN", key, body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var again = keyed(desk, "BUSINESS_USER", key, body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(made.body());
    assertThat(keyed(desk, "BUSINESS_USER", UUID.randomUUID().toString(), body).codes())
        .containsExactly("BUSINESS_ADMIN_ONLY");
  }

  private Answer keyed(Desk desk, String role, String key, Map<String, Object> body) {
    return desk.api.send(
        "POST",
        path(desk, ""),
        Map.of(
            "Authorization",
            bearer(desk, role),
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            key),
        Json.MAPPER.writeValueAsString(body));
  }

  @Test
  @DisplayName("INV-8 the list is filtered by client, and by how far a message has come")
  void filtered() {
    var desk = desk();
    var email = Desk.someEmail();
    desk.invited(desk.asAdmin(), Desk.newColleague(Desk.someEmail()));
    var id = desk.invited(desk.asAdmin(), desk.user(email));
    assertThat(desk.get(desk.asAdmin(), "?client=" + desk.client).ids()).containsExactly(id);
    await()
        .until(
            () ->
                desk.get(desk.asAdmin(), "?delivery=SENT&client=" + desk.client)
                    .ids()
                    .equals(List.of(id)));
    assertThat(desk.get(desk.asAdmin(), "?delivery=FAILED").ids()).isEmpty();
    assertThat(desk.get(desk.asAdmin(), "?delivery=LOST").status()).isEqualTo(400);
  }
}
