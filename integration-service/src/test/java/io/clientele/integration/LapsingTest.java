package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LapsingTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";
  private static final String CAFE = "Harbour Cafe Ltd";
  private static final Duration LIFE = Duration.ofMinutes(30);

  private static void awaitDraft(Desk desk, String draft, String status) {
    Awaitility.await("draft " + status).until(() -> desk.draft(draft).get("status").equals(status));
  }

  @Test
  @DisplayName(
      "INT-3 a draft nobody used lapses, and only client-service's answer frees the organisation")
  void a_draft_nobody_used() {
    var desk = desk();
    var draft = desk.chosen(ADA, CAFE);
    CLOCK.turn(LIFE);
    awaitDraft(desk, draft.get("id"), "LAPSING");
    var second = desk.signedIn(ADA, CAFE);
    var cafe = Desk.organisationOf(second, CAFE);
    assertThat(
            second.body().at("/organisations").values().stream()
                .filter(one -> one.get("id").asString().equals(cafe))
                .map(one -> one.at("/heldBy/draft").asString() + one.path("takenBy").isNull()))
        .containsExactly(draft.get("id") + true);
    var refused = desk.choose(second.get("id"), cafe);
    assertThat(refused.codes()).containsExactly("ORGANISATION_TAKEN");
    assertThat(refused.get("draft")).isEqualTo(draft.get("id"));
    assertThat(refused.body().has("client")).isFalse();

    desk.tellSettled(draft.get("id"), draft.get("client"), false);
    awaitDraft(desk, draft.get("id"), "LAPSED");
    assertThat(desk.choose(second.get("id"), cafe).status()).isEqualTo(200);
    assertThat(desk.choose(draft.get("id"), cafe).status()).isEqualTo(410);
    assertThat(desk.said("connection/" + draft.get("id")))
        .endsWith("ConnectionDraftLapsed.v1", "ConnectionDraftFreed.v1");
  }

  @Test
  @DisplayName("CLI-4 a draft whose client turns out to be there stays attached")
  void a_draft_whose_client_is_there() {
    var desk = desk();
    var draft = desk.chosen(ADA, CAFE);
    CLOCK.turn(LIFE);
    awaitDraft(desk, draft.get("id"), "LAPSING");
    desk.tellSettled(draft.get("id"), draft.get("client"), true);
    var client = desk.added(draft);
    desk.awaitStatus(client, "CONNECTED");
    desk.awaitHeard(draft.get("id"), "connection-draft/" + draft.get("id"));
    desk.awaitHeard(draft.get("id"), "client/" + client);
    assertThat(desk.said("connection/" + draft.get("id")))
        .containsOnlyOnce("ConnectionAttached.v1")
        .doesNotContain("ConnectionDraftFreed.v1");
  }

  @Test
  @DisplayName("CLI-4 a connection in use does not lapse")
  void a_connection_in_use() {
    var desk = desk();
    var client = desk.connected(ADA, CAFE);
    CLOCK.turn(LIFE);
    var late = desk.start();
    CLOCK.turn(LIFE);
    awaitDraft(desk, late.get("id"), "LAPSING");
    assertThat(desk.connection(client).get("status")).isEqualTo("CONNECTED");
  }
}
