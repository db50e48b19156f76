package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.access.login.Logins;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The people of a client's own business, over HTTP. */
@JourneyTest
class ClientUsersOverHttpTest {

  private static final Map<String, String> AS_ADMIN = Map.of("role", "BUSINESS_ADMIN");

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @Autowired Logins logins;

  private String practice = "";
  private String boss = "";
  private String client = "";
  private String first = "";
  private String second = "";

  @BeforeEach
  void business() {
    var email = Newcomers.someEmail();
    practice = newcomers.registered(email);
    boss = newcomers.loginOf(email);
    client = clients.added(practice, boss);
    first = joined();
    second = joined();
  }

  private String joined() {
    var invitation = Invitations.toClient(practice, client, Newcomers.someEmail(), boss);
    var answer = newcomers.join(invitations.ticket(invitation), Newcomers.PASSWORD);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body().get("login").asString();
  }

  private String path() {
    return "/api/clients/" + client + "/users";
  }

  private Map<String, String> as(String login, String role) {
    // Newer than whatever their rights become: only what they are at the client counts here.
    var token =
        tokens.token(
            claims ->
                claims
                    .subject(login)
                    .claim("account", "client/" + client)
                    .claim("role", role)
                    .claim("rv", Integer.MAX_VALUE));
    return Map.of("Authorization", "Bearer " + token);
  }

  @Test
  @DisplayName(
      "ACC-5 users are listed, changed and removed, their logins follow, others hear of it")
  void changedAndRemoved() {
    var admin = as(first, "BUSINESS_ADMIN");
    var list = newcomers.api().get(path(), admin);
    assertThat(list.status()).as(list.raw().body()).isEqualTo(200);
    assertThat(list.body().at("/items/0/login").asString()).isEqualTo(first);
    assertThat(list.body().at("/items/0/role").asString()).isEqualTo("BUSINESS_ADMIN");
    assertThat(list.body().at("/items/1/role").asString()).isEqualTo("BUSINESS_USER");
    var raised = newcomers.api().put(path() + "/" + second, AS_ADMIN, admin);
    assertThat(raised.status()).as(raised.raw().body()).isEqualTo(200);
    assertThat(raised.body().get("role").asString()).isEqualTo("BUSINESS_ADMIN");
    assertThat(newcomers.api().delete(path() + "/" + first, admin).status()).isEqualTo(204);
    assertThat(logins.byId(first).orElseThrow().clients()).isEmpty();
    assertThat(newcomers.api().get(path(), admin).status())
        .as("whoever was removed hears nothing of it")
        .isEqualTo(404);
    var said =
        await()
            .until(
                () -> topics.about("clientele.access", "client-access/" + client),
                found -> found.size() >= 5);
    assertThat(said)
        .extracting(event -> event.type().substring("io.clientele.access.".length()))
        .containsSubsequence("ClientUserChanged.v1", "ClientUserRemoved.v1");
    for (var event : said) {
      var name = event.type().substring("io.clientele.access.".length());
      assertThat(Contracts.faults("access", name, event.record().value())).isEmpty();
    }
  }

  @Test
  @DisplayName("ACC-4 the last business admin stays, also before a colleague of the practice")
  void last() {
    var colleague = Map.of("Authorization", tokens.bearer(practice, boss, "PRACTICE_ADMIN"));
    for (var headers : List.of(colleague, as(first, "BUSINESS_ADMIN"))) {
      var refused = newcomers.api().delete(path() + "/" + first, headers);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body().get("code").asString()).isEqualTo("LAST_BUSINESS_ADMIN");
    }
    var user = as(second, "BUSINESS_USER");
    var forbidden = newcomers.api().put(path() + "/" + second, AS_ADMIN, user);
    assertThat(forbidden.status()).isEqualTo(403);
    assertThat(forbidden.body().get("code").asString()).isEqualTo("BUSINESS_ADMIN_ONLY");
    assertThat(newcomers.api().put(path() + "/" + second, AS_ADMIN, colleague).status())
        .isEqualTo(200);
  }
}
