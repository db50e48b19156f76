package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeactivatedClientTest extends AbstractServiceTest {

  @Test
  @DisplayName("LIF-2 nobody is invited to a deactivated client; who was before may still say yes")
  void a_deactivated_client() {
    var desk = desk();
    var invited = Desk.someEmail();
    desk.invited(desk.asColleague(), desk.user(invited));
    deactivated(desk);
    var body = desk.user(Desk.someEmail());
    var refused = desk.post(desk.asColleague(), body);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("client");
    assertThat(refused.body().at("/errors/0/rule").asString()).isEqualTo("LIF-2");
    assertThat(desk.post(desk.asStranger(), body).codes()).containsExactly("CLIENT_NOT_FOUND");
    assertThat(desk.accept(Desk.mailedLink(invited)).status()).isEqualTo(200);
    desk.others.client("ClientReactivated.v1", desk.client, desk.practice, "Café Noir");
    await().until(() -> desk.post(desk.asColleague(), body).status() == 201);
  }

  @Test
  @DisplayName("LIF-2 a client whose status is not told is not deactivated")
  void a_status_that_is_not_told() {
    var desk = desk();
    deactivated(desk);
    desk.others.say(
        "client",
        "ClientSettingsChanged.v1",
        "client/" + desk.client,
        change -> change.put("client", desk.client),
        state -> state.put("client", desk.client).put("practice", desk.practice).without("status"));
    var body = desk.user(Desk.someEmail());
    await().until(() -> desk.post(desk.asColleague(), body).status() == 201);
  }

  private static void deactivated(Desk desk) {
    desk.others.client("ClientDeactivated.v1", desk.client, desk.practice, "Café Noir");
    var body = desk.user("no email");
    await()
        .until(
            () ->
                desk.post(desk.asColleague(), body)
                    .codes()
                    .equals(List.of("EMAIL_INVALID", "CLIENT_DEACTIVATED")));
  }
}
