package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A person who belongs to two practices, and is a user of a client of a third. */
@JourneyTest
class SeveralAccountsTest {

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;

  private final String email = Newcomers.someEmail();

  @Test
  @DisplayName("ACC-6 who has several accounts sees them all, and which of them the token is for")
  void all_of_them() {
    var first = "practice/" + newcomers.registered(email);
    var second = "practice/" + newcomers.registered(email);
    var third = "client/" + joinedClient();
    for (var account : List.of(first, second, third)) {
      var me = me(account);
      assertThat(me.get("accounts").values())
          .extracting(one -> one.get("account").asString() + " " + one.get("role").asString())
          .containsExactlyInAnyOrder(
              first + " PRACTICE_ADMIN", second + " PRACTICE_ADMIN", third + " BUSINESS_ADMIN");
      assertThat(me.get("accounts").values())
          .extracting(one -> one.get("name").asString())
          .containsExactlyInAnyOrder("Ash & Birch", "Ash & Birch", "Café Noir & Sons Ltd");
      assertThat(me.get("account").asString()).isEqualTo(account);
      assertThat(me.get("role").asString())
          .isEqualTo(account.equals(third) ? "BUSINESS_ADMIN" : "PRACTICE_ADMIN");
    }
  }

  private String joinedClient() {
    var boss = Newcomers.someEmail();
    var practice = newcomers.registered(boss);
    var admin = newcomers.loginOf(boss);
    var client = clients.added(practice, admin);
    var invitation = Invitations.toClient(practice, client, email, admin);
    var joined = newcomers.join(invitations.ticket(invitation), Newcomers.PASSWORD);
    assertThat(joined.status()).as(joined.raw().body()).isEqualTo(200);
    return client;
  }

  /** What they are told with a token for this account. */
  private JsonNode me(String account) {
    var openId = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var tokens = openId.signIn(email, Newcomers.PASSWORD, Map.of("account", account)).body();
    var bearer = Map.of("Authorization", "Bearer " + tokens.get("access_token").asString());
    // The service hears its own key by Kafka, which takes a moment after its first start.
    return await()
        .until(() -> newcomers.api().get("/api/me", bearer), answer -> answer.status() == 200)
        .body();
  }
}
