package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.event.Json;
import io.clientele.testkit.contract.Contracts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

class InvitingWhileAddingTest extends ClientServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("CLI-6 whom to invite is told right after the client, and kept nowhere")
  void whom_to_invite_is_told_right_after_the_client() {
    var desk = desk().opened("UK", 5);
    var added =
        desk.post(
            inviting(
                """
                {"name": " Chloé Noir ", "email": " Chloe@cafe-noir.example",
                 "mobile": "07400 123456"}
                """),
            null);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.response().body()).doesNotContain("chloe").doesNotContain("Chloé");
    var id = added.body().get("id").asString();
    Awaitility.await().until(() -> topics.about("clientele.client", "client/" + id).size() == 2);
    var told = topics.about("clientele.client", "client/" + id);
    assertThat(told.getFirst().type()).isEqualTo("io.clientele.client.ClientCreated.v1");
    var invited = told.getLast();
    assertThat(invited.type()).isEqualTo("io.clientele.client.ClientUserInvitationRequested.v1");
    assertThat(
            Contracts.faults(
                "client", "ClientUserInvitationRequested.v1", invited.record().value()))
        .isEmpty();
    var change = new LinkedHashMap<String, String>();
    invited
        .change(JsonNode.class)
        .properties()
        .forEach(field -> change.put(field.getKey(), field.getValue().asString()));
    assertThat(change)
        .containsOnly(
            Map.entry("client", id),
            Map.entry("practice", desk.practice),
            Map.entry("businessName", "Café Noir"),
            Map.entry("requestedBy", desk.admin),
            Map.entry("role", "BUSINESS_ADMIN"),
            Map.entry("name", "Chloé Noir"),
            Map.entry("email", "Chloe@cafe-noir.example"),
            Map.entry("mobile", "+447400123456"),
            Map.entry("language", "en"));
    assertThat(told.getFirst().state(JsonNode.class)).isEqualTo(invited.state(JsonNode.class));
    awaitForgotten("Chlo");
    assertThat(desk.get("/clients/" + id).response().body()).doesNotContain("Chlo");
  }

  @Test
  @DisplayName("CLI-6 with skip nobody is invited, and the client has no users")
  void with_skip_nobody_is_invited() {
    var desk = desk().opened("UK", 5);
    var id = desk.add("Alone").body().get("id").asString();
    desk.command("/clients/" + id + "/deactivation"); // so that nothing comes between, or later
    Awaitility.await().until(() -> types(id).contains("io.clientele.client.ClientDeactivated.v1"));
    assertThat(types(id))
        .containsExactly(
            "io.clientele.client.ClientCreated.v1", "io.clientele.client.ClientDeactivated.v1");
    var created = topics.about("clientele.client", "client/" + id).getFirst();
    assertThat(created.change(JsonNode.class).get("user").isNull()).isTrue();
  }

  @Test
  @DisplayName("CLI-6 without a mobile number the invitation has none")
  void without_a_mobile_number() {
    var desk = desk().opened("US", 5);
    var added = desk.post(inviting("{\"name\": \"Di\", \"email\": \"di@cafe.example\"}"), null);
    var id = added.body().get("id").asString();
    Awaitility.await().until(() -> topics.about("clientele.client", "client/" + id).size() == 2);
    var change = topics.about("clientele.client", "client/" + id).getLast().change(JsonNode.class);
    assertThat(change.get("mobile").isNull()).isTrue();
  }

  @Test
  @DisplayName("CLI-6 what cannot be mailed or texted is refused with every other problem")
  void what_cannot_be_mailed_or_texted_is_refused() {
    var desk = desk().opened("US", 0);
    var refused =
        desk.post(
            inviting("{\"name\": \"Di\", \"email\": \"di at cafe\", \"mobile\": \"07400 123456\"}"),
            null);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes()).containsExactly("EMAIL_UNUSABLE", "MOBILE_UNUSABLE", "BUNDLE_FULL");
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("invitation.email");
    assertThat(refused.body().at("/errors/1/field").asString()).isEqualTo("invitation.mobile");
  }

  @Test
  @DisplayName("GTW-2 every fault of whom to invite is named at once, with those of the rest")
  void every_fault_is_named_at_once() {
    var desk = desk().opened("US", 5);
    var refused =
        desk.post(
            inviting("{\"name\": \"see www.bait.example\", \"mobile\": 7, \"surprise\": 1}")
                .replace("BUSINESS", "BAKERY"),
            null);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields())
        .containsExactlyInAnyOrder(
            "kind",
            "invitation.name",
            "invitation.email",
            "invitation.mobile",
            "invitation.surprise");
    assertThat(desk.post(inviting("{}"), null).fields())
        .containsExactlyInAnyOrder("invitation.name", "invitation.email");
    assertThat(desk.get("/clients").names()).isEmpty();
  }

  @ParameterizedTest(name = "CLI-6 silence is refused: {0}")
  @ValueSource(strings = {"null", "\"LATER\"", "\"\"", "[]", "7", "false"})
  @DisplayName("CLI-6 silence is refused: either somebody is invited or it is skipped")
  void silence_is_refused(String neither) {
    var desk = desk().opened("US", 5);
    var refused = desk.post(inviting(neither), null);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly("invitation");
  }

  private List<String> types(String client) {
    return topics.about("clientele.client", "client/" + client).stream()
        .map(told -> told.type())
        .toList();
  }

  /** Sent events leave the outbox; nothing else may keep a person. */
  private void awaitForgotten(String text) {
    Awaitility.await()
        .untilAsserted(
            () -> {
              var store = database.getMongoDatabase();
              for (var collection : store.listCollectionNames()) {
                store
                    .getCollection(collection)
                    .find()
                    .forEach(
                        document ->
                            assertThat(document.toJson()).as(collection).doesNotContain(text));
              }
            });
  }

  private static String inviting(String invitation) {
    return Json.MAPPER
        .writeValueAsString(
            Map.of(
                "kind",
                "BUSINESS",
                "solutions",
                List.of("BOOKKEEPING"),
                "businessName",
                "Café Noir",
                "invitation",
                "?"))
        .replace("\"?\"", invitation);
  }
}
