package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.platform.event.Json;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** A colleague is seen off. */
@JourneyTest
class DepartureTest {

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @Autowired MongoDatabaseFactory database;

  private String practice = "";
  private String admin = "";
  private String leaver = "";
  private String successor = "";

  @BeforeEach
  void practice() {
    var email = Newcomers.someEmail();
    practice = newcomers.registered(email);
    admin = newcomers.loginOf(email);
    leaver = joined();
    successor = joined();
  }

  private String joined() {
    var invitation = Invitations.toPractice(practice, "STANDARD", Newcomers.someEmail(), admin);
    var answer = newcomers.join(invitations.ticket(invitation), Newcomers.PASSWORD);
    return answer.body().get("login").asString();
  }

  private Map<String, String> as(String login, String role) {
    return Map.of("Authorization", tokens.bearer(practice, login, role));
  }

  private Api.Answer depart(String who, @Nullable String to) {
    return newcomers
        .api()
        .post(path(who), Collections.singletonMap("successor", to), as(admin, "PRACTICE_ADMIN"));
  }

  private String path(String who) {
    return "/api/practices/" + practice + "/colleagues/" + who + "/departure";
  }

  private JsonNode departure() {
    return newcomers.api().get(path(leaver), as(admin, "PRACTICE_ADMIN")).body();
  }

  private List<String> colleaguesOf(String client) {
    var path = "/api/practices/" + practice + "/clients/" + client + "/access";
    var seen = newcomers.api().get(path, as(admin, "PRACTICE_ADMIN")).body();
    return seen.get("colleagues").values().stream().map(JsonNode::asString).toList();
  }

  @Test
  @DisplayName("BEY-5 one command: the colleague is gone, the successor has it all, others hear it")
  void seenOff() {
    var held = Stream.generate(() -> clients.added(practice, leaver)).limit(3).toList();
    var others = new OtherServices(topics, database);
    var invitation = others.invited(practice, held.getFirst(), leaver, "PENDING");
    var answer = depart(leaver, successor);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
    assertThat(answer.body().at("/left/openInvitations").asInt()).isEqualTo(1);
    for (var client : held) {
      assertThat(colleaguesOf(client)).containsExactly(successor);
    }
    others.invited(invitation, practice, held.getFirst(), successor, "PENDING", 2);
    await().until(() -> departure().get("done").asBoolean());
    var again = depart(leaver, successor);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(departure());
    var colleagues = "/api/practices/" + practice + "/colleagues";
    assertThat(newcomers.api().get(colleagues, as(admin, "PRACTICE_ADMIN")).raw().body())
        .doesNotContain(leaver);
    var left = await().until(() -> said("login/" + leaver, "ColleagueLeft.v1"), one -> one != null);
    assertThat(left.at("/change/successor").asString()).isEqualTo(successor);
    var handed =
        await()
            .until(
                () -> said("client-access/" + held.getFirst(), "ClientAccessHandedOver.v1"),
                one -> one != null);
    assertThat(handed.at("/change/to").asString()).isEqualTo(successor);
  }

  private @Nullable JsonNode said(String subject, String event) {
    return topics.about("clientele.access", subject).stream()
        .filter(told -> told.type().equals("io.clientele.access." + event))
        .peek(
            told -> assertThat(Contracts.faults("access", event, told.record().value())).isEmpty())
        .map(told -> Json.MAPPER.readTree(told.record().value()))
        .findFirst()
        .orElse(null);
  }

  @Test
  @DisplayName("BEY-5 who holds sign-ins that connections stand on stays, and which is listed")
  void held() {
    var client = clients.added(practice, leaver);
    var others = new OtherServices(topics, database);
    var authorisation = others.authorised(practice, leaver, "ACTIVE");
    others.connected(practice, client, authorisation, "CONNECTED");
    var refused = depart(leaver, null);
    assertThat(refused.status()).as(refused.raw().body()).isIn(409, 422);
    assertThat(refused.raw().body())
        .contains("AUTHORISATIONS_HELD")
        .contains("SUCCESSOR_NEEDED")
        .contains(authorisation)
        .contains(client);
    assertThat(colleaguesOf(client)).containsExactly(leaver);
    var unknown = newcomers.api().get(path(leaver), as(admin, "PRACTICE_ADMIN"));
    assertThat(unknown.status()).isEqualTo(404);
  }

  @Test
  @DisplayName("ACC-4 the last practice admin is not seen off")
  void lastAdmin() {
    var refused = depart(admin, successor);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asString()).isEqualTo("LAST_PRACTICE_ADMIN");
  }

  @Test
  @DisplayName("BEY-5 practice admins alone see colleagues off")
  void adminsOnly() {
    var asked =
        newcomers
            .api()
            .post(path(leaver), Map.of("successor", successor), as("a-colleague", "STANDARD"));
    assertThat(asked.status()).isEqualTo(403);
    assertThat(asked.body().get("code").asString()).isEqualTo("PRACTICE_ADMIN_ONLY");
  }
}
