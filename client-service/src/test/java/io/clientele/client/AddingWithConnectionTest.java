package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.Elsewhere.Connection;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.HeardConnections;
import io.clientele.platform.consume.Told;
import io.clientele.platform.event.Json;
import io.clientele.testkit.contract.Contracts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AddingWithConnectionTest extends ClientServiceTest {

  @Autowired HeardConnections heard;

  private Elsewhere elsewhere;

  @BeforeEach
  void others() {
    elsewhere = elsewhere();
  }

  @Test
  @DisplayName("CLI-4 a client added with a connection has its organisation's name and settings")
  void the_organisation_names_the_client() {
    var desk = desk().opened("UK", 5);
    var draft = told(Connection.of(desk), "CHOSEN");
    var added = desk.post(with(draft), "key-1");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).endsWith("/clients/" + draft.client());
    var client = added.body();
    assertThat(client.get("id").asString()).isEqualTo(draft.client());
    assertThat(client.get("businessName").asString()).isEqualTo("Harbour Cafe Ltd");
    assertThat(client.get("extractEmail").asString()).startsWith("harbour-cafe-ltd-");
    assertThat(client.at("/settings/country").asString()).isEqualTo("IE");
    assertThat(client.at("/settings/currency").asString()).isEqualTo("EUR");
    assertThat(client.at("/settings/financialYearEnd").asString()).isEqualTo("--06-30");
    assertThat(desk.get("/clients").names()).containsExactly("Harbour Cafe Ltd");
    var created = awaitTold("client/" + draft.client(), "ClientCreated.v1");
    assertThat(created.change(JsonNode.class).get("connection").asString()).isEqualTo(draft.id());
    assertThat(created.state(JsonNode.class).get("settings")).isEqualTo(client.get("settings"));
  }

  @Test
  @DisplayName("CLI-4 a name that was given goes before the organisation's")
  void a_given_name_goes_first() {
    var desk = desk().opened("UK", 5);
    var draft = told(Connection.of(desk).in("SAGE"), "CHOSEN");
    var body = with(draft).replace("{\"con", "{\"businessName\":\"Harbour\",\"con");
    assertThat(desk.post(body, null).body().get("businessName").asString()).isEqualTo("Harbour");
  }

  @Test
  @DisplayName("CLI-14 the same key gives the first answer, with another connection it is refused")
  void the_same_key_gives_the_first_answer() {
    var desk = desk().opened("UK", 5);
    var draft = told(Connection.of(desk), "CHOSEN");
    var first = desk.post(with(draft), "key-1");
    told(draft, "IMPORTING");
    var second = desk.post(with(draft), "key-1");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));

    var other = told(Connection.of(desk), "CHOSEN");
    assertThat(desk.post(with(other), "key-1").codes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
    assertThat(desk.post(Desk.business("None"), "key-1").codes())
        .containsExactly("IDEMPOTENCY_KEY_REUSED");
    assertThat(desk.get("/clients").names()).hasSize(1);
    assertThat(desk.get("/onboarding-options").body().at("/bundle/used").asInt()).isEqualTo(1);
    assertThat(desk.post(with(other), "key-2").status()).isEqualTo(201);
  }

  @Test
  @DisplayName("CLI-4 a connection makes one client")
  void a_connection_makes_one_client() {
    var desk = desk().opened("UK", 5);
    var draft = told(Connection.of(desk), "CHOSEN");
    desk.post(with(draft), "key-1");
    var again = desk.post(with(draft), "key-2");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.codes()).containsExactly("CONNECTION_DRAFT_USED");
    assertThat(again.fields()).containsExactly("connection");
    assertThat(again.body().get("client").asString()).isEqualTo(draft.client());
  }

  @Test
  @DisplayName("CLI-1 an unknown connection, no name and a full bundle are listed at once")
  void every_problem_is_listed_at_once() {
    var desk = desk().opened("UK", 0);
    var theirs = told(Connection.of(desk().opened("UK", 1)), "CHOSEN");
    for (var unknown : List.of(theirs, Connection.of(desk))) {
      var refused = desk.post(with(unknown), null);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.codes())
          .containsExactly("CONNECTION_DRAFT_UNKNOWN", "BUSINESS_NAME_REQUIRED", "BUNDLE_FULL");
    }
    assertThat(desk.post(Desk.business("x").replace("\"x\"", "null"), null).codes())
        .containsExactly("BUSINESS_NAME_REQUIRED", "BUNDLE_FULL");
  }

  @Test
  @DisplayName("CLI-4 before an organisation is chosen, as far as was heard, one tries again")
  void before_an_organisation_is_chosen_one_tries_again() {
    var desk = desk().opened("UK", 5);
    var draft = told(Connection.of(desk), "AUTHORISED");
    var early = desk.post(with(draft), "key-1");
    assertThat(early.status()).isEqualTo(503);
    assertThat(early.header("Retry-After")).isNotBlank();
    assertThat(early.codes()).containsExactly("CONNECTION_DRAFT_NOT_CHOSEN");
    told(draft, "CHOSEN");
    assertThat(desk.post(with(draft), "key-1").status()).isEqualTo(201);
  }

  @Test
  @DisplayName("CLI-4 software that is connected later is refused while adding")
  void other_software_is_connected_later() {
    var desk = desk().opened("UK", 5);
    var draft = told(Connection.of(desk).in("KASHFLOW"), "CHOSEN");
    var refused = desk.post(with(draft), null);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes()).containsExactly("SOFTWARE_NOT_OPEN");
    assertThat(refused.body().get("open").toString()).isEqualTo("[\"XERO\",\"SAGE\"]");
  }

  @Test
  @DisplayName("INT-3 a draft whose time ran out is answered unused, and no client comes with it")
  void a_lapsed_draft_is_answered_unused() {
    var desk = desk().opened("UK", 5);
    var draft = told(Connection.of(desk), "CHOSEN");
    elsewhere.lapsed(draft);
    var settled = awaitTold("connection-draft/" + draft.id(), "ConnectionDraftSettled.v1");
    assertThat(settled.change(JsonNode.class).get("used").asBoolean()).isFalse();
    assertThat(settled.change(JsonNode.class).get("client").asString()).isEqualTo(draft.client());
    assertThat(settled.state(JsonNode.class)).isEqualTo(settled.change(JsonNode.class));
    var late = desk.post(with(draft), null);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.codes()).containsExactly("CONNECTION_DRAFT_LAPSED");
    assertThat(desk.get("/clients").names()).isEmpty();
  }

  @Test
  @DisplayName("INT-3 a draft whose time ran out after its client was added is answered used, once")
  void a_used_draft_is_answered_used() {
    var desk = desk().opened("UK", 5);
    var draft = told(Connection.of(desk), "CHOSEN");
    desk.post(with(draft), null);
    elsewhere.lapsed(draft);
    elsewhere.lapsed(draft);
    var other = told(Connection.of(desk), "CHOSEN");
    elsewhere.lapsed(other);
    awaitTold("connection-draft/" + other.id(), "ConnectionDraftSettled.v1");
    var settled = awaitTold("connection-draft/" + draft.id(), "ConnectionDraftSettled.v1");
    assertThat(settled.change(JsonNode.class).get("used").asBoolean()).isTrue();
    assertThat(topics.about("clientele.client", "connection-draft/" + draft.id())).hasSize(1);
  }

  private Told awaitTold(String subject, String name) {
    Awaitility.await(subject).until(() -> !topics.about("clientele.client", subject).isEmpty());
    var told = topics.about("clientele.client", subject).getFirst();
    assertThat(told.type()).isEqualTo("io.clientele.client." + name);
    assertThat(Contracts.faults("client", name, told.record().value())).isEmpty();
    return told;
  }

  private Connection told(Connection connection, String status) {
    elsewhere.connection(connection, status);
    Awaitility.await(status)
        .until(
            () ->
                heard
                    .find(connection.practice(), connection.id())
                    .map(HeardConnection::status)
                    .filter(status::equals)
                    .isPresent());
    return connection;
  }

  private static String with(Connection draft) {
    return Json.MAPPER.writeValueAsString(
        new TreeMap<>(
            Map.of(
                "connection",
                draft.id(),
                "kind",
                "BUSINESS",
                "solutions",
                List.of("BOOKKEEPING"),
                "invitation",
                "SKIP")));
  }
}
