package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmallerBundleTest extends AbstractServiceTest {

  private static final String CLIENTS = "clientele.client";

  private String practiceWith500() {
    var practice = practiceOnTrial();
    assertThat(change(practice, "PRACTICE_500", "k1").status()).isEqualTo(200);
    return practice;
  }

  /** What client-service says to a wish. */
  private void says(String practice, boolean lowered, int wish) {
    var name = lowered ? "BundleLowered.v1" : "BundleKept.v1";
    ObjectNode event = Contracts.example("client", name).event().deepCopy();
    event.put("id", "bundle/" + practice + "/" + wish).put("subject", "bundle/" + practice);
    event.put("partitionkey", "bundle/" + practice).put("practiceid", practice);
    event.put("sequence", "%019d".formatted(wish));
    for (var part : new String[] {"/data/change", "/data/state"}) {
      ((ObjectNode) event.at(part)).put("practice", practice).put("wish", wish);
    }
    ((ObjectNode) event.at("/data/state")).put("limit", 50).put("taken", lowered ? 7 : 62);
    var record = new Example(event).toSend(CLIENTS);
    topics.send(new ProducerRecord<>(CLIENTS, 0, record.key(), record.value(), record.headers()));
  }

  private long made(String practice) {
    return Objects.requireNonNull(subscriptions.find(practice).state()).billing().ledger().made();
  }

  @Test
  @DisplayName("SUB-2 a smaller bundle is accepted, pending, until client-service says yes")
  void lowered() {
    var practice = practiceWith500();
    var shown = asks("POST", practice, "/change/preview", "{\"plan\":\"PRACTICE_50\"}", "p").body();
    assertThat(shown.path("waits").asBoolean()).isTrue();
    var body = "{\"plan\":\"PRACTICE_50\",\"quote\":\"" + shown.path("quote").asString() + "\"}";
    var asked = asks("POST", practice, "/change", body, "k2");
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.header("ETag")).isEqualTo("\"3\"");
    assertThat(asked.body().at("/limitWish/limit").asInt()).isEqualTo(50);
    assertThat(asked.body().at("/pendingChange/total")).isEqualTo(shown.path("total"));
    assertThat(asked.body().path("clientLimit").asInt()).isEqualTo(500);
    var again = asks("POST", practice, "/change", body, "k2");
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.response().body()).isEqualTo(asked.response().body());
    assertThat(change(practice, "PRACTICE_ADVANCED_1000", "k3").text("code"))
        .isEqualTo("CHANGE_PENDING");
    says(practice, true, 1);
    await().until(() -> look(practice).body().path("clientLimit").asInt() == 50);
    var charges = asks("GET", practice, "/charges", "", "").body().path("charges");
    assertThat(charges.size()).isEqualTo(2);
    assertThat(charges.get(0).path("total")).isEqualTo(shown.path("total"));
    assertThat(charges.get(0).path("number").asInt()).isEqualTo(2);
    // Long after, the request comes again: it is answered as it was then, and does nothing.
    assertThat(asks("POST", practice, "/change", body, "k2").status()).isEqualTo(202);
    assertThat(made(practice)).isEqualTo(2);
  }

  @Test
  @DisplayName("SUB-2 a no is shown with how many clients to remove, and cost nothing")
  void kept() {
    var practice = practiceWith500();
    change(practice, "PRACTICE_50", "k2");
    says(practice, false, 1);
    await().until(() -> look(practice).body().at("/refusedChange/toRemove").asInt() == 12);
    var now = look(practice).body();
    assertThat(now.path("limitWish").isNull()).isTrue();
    assertThat(now.path("clientLimit").asInt()).isEqualTo(500);
    assertThat(made(practice)).isEqualTo(1);
    var events = await().until(() -> names(awaitEvents(practice, 10)), all -> all.size() >= 10);
    assertThat(events.subList(8, 10))
        .containsExactly("LimitReductionAsked.v1", "LimitReductionRefused.v1");
  }

  @Test
  @DisplayName("SUB-2 a change that was taken back stays so, though a yes comes late and twice")
  void withdrawn() {
    var practice = practiceWith500();
    change(practice, "PRACTICE_50", "k2");
    var back = asks("DELETE", practice, "/change", "", "k3");
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.body().path("pendingChange").isNull()).isTrue();
    says(practice, true, 1);
    says(practice, true, 1);
    change(practice, "PRACTICE_50", "k4");
    assertThat(look(practice).body().at("/limitWish/number").asInt()).isEqualTo(2);
    says(practice, true, 2);
    await().until(() -> look(practice).body().path("clientLimit").asInt() == 50);
    assertThat(made(practice)).isEqualTo(2);
  }

  @Test
  @DisplayName("SUB-10 a change that is not the one shown is refused with what it is now")
  void quoteChanged() {
    var practice = practiceWith500();
    var no =
        asks(
            "POST",
            practice,
            "/change",
            "{\"plan\":\"PRACTICE_ADVANCED_1000\",\"interval\":\"YEAR\",\"quote\":\"0\"}",
            "k2");
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.text("code")).isEqualTo("QUOTE_CHANGED");
    assertThat(no.body().at("/preview/interval").asString()).isEqualTo("YEAR");
    assertThat(no.body().at("/preview/lines").size()).isEqualTo(2);
    var quote = no.body().at("/preview/quote").asString();
    var yes =
        asks(
            "POST",
            practice,
            "/change",
            "{\"plan\":\"PRACTICE_ADVANCED_1000\",\"interval\":\"YEAR\",\"quote\":\""
                + quote
                + "\"}",
            "k3");
    assertThat(yes.status()).isEqualTo(200);
    assertThat(yes.body().at("/lastCharge/total")).isEqualTo(no.body().at("/preview/total"));
  }

  @Test
  @DisplayName("SUB-3 licences are bought by their number, within reason")
  void licences() {
    var practice = practiceWith500();
    var yes =
        asks("POST", practice, "/change", "{\"licences\":{\"DATA_HEALTH_INSIGHTS\":20}}", "k2");
    assertThat(yes.body().at("/licences/DATA_HEALTH_INSIGHTS").asInt()).isEqualTo(70);
    for (var wrong :
        new String[] {
          "{\"licences\":{\"DATA_HEALTH_INSIGHTS\":-1}}",
          "{\"licences\":{\"DATA_HEALTH_INSIGHTS\":2001}}",
          "{\"licences\":{\"DATA_HEALTH_INSIGHTS\":null}}",
          "{\"licences\":{\"NONE\":1}}",
          "{\"interval\":\"WEEK\"}",
          "{}"
        }) {
      assertThat(asks("POST", practice, "/change", wrong, "k").status()).as(wrong).isEqualTo(400);
    }
    assertThat(
            asks("POST", practice, "/change", "{\"licences\":{\"COMMERCE\":1}}", "k5").text("code"))
        .isEqualTo("LICENCES_NOT_SOLD");
  }

  @Test
  @DisplayName("SUB-2 a practice leaves when its term ends, and may stay after all")
  void leaves() {
    var practice = practiceWith500();
    var leaving = asks("POST", practice, "/cancellation", "", "k2");
    assertThat(leaving.status()).isEqualTo(200);
    assertThat(leaving.body().path("endsOn")).isEqualTo(leaving.body().at("/term/until"));
    assertThat(change(practice, "PRACTICE_ADVANCED_1000", "k3").text("code"))
        .isEqualTo("CANCELLATION_PLANNED");
    var staying = asks("DELETE", practice, "/cancellation", "", "k4");
    assertThat(staying.body().path("endsOn").isNull()).isTrue();
    var trial = practiceOnTrial();
    var left = asks("POST", trial, "/cancellation", "", "k1").body();
    assertThat(left.path("status").asString()).isEqualTo("CANCELLED");
    assertThat(left.path("clientLimit").asInt()).isZero();
  }
}
