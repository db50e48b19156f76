package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UsageTest extends AbstractServiceTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Autowired Aggregates<ClientAccount, ClientAccountEvent> accounts;
  @Autowired Clock clock;

  @Test
  @DisplayName("SUB-5 clients show against the bundle, what was extracted for them by the month")
  void usage() {
    var practice = practiceOnTrial();
    var first = client(practice, "ACTIVE");
    var second = client(practice, "DEACTIVATED");
    report(first, "documents", 0, 40);
    report(first, "till", 0, 2);
    report(second, "documents", 0, 0);
    report(first, "documents", 11, 5);
    report(first, "documents", 12, 1000);
    await().until(() -> month(practice, 11).equals("5 of 1"));
    assertThat(month(practice, 0)).isEqualTo("42 of 2");
    assertThat(month(practice, 1)).isEqualTo("null of 0");
    var usage = usage(practice, "", "PRACTICE_ADMIN");
    assertThat(usage.body().at("/clients/used").asInt()).isEqualTo(1);
    assertThat(usage.body().at("/clients/limit").asInt()).isEqualTo(10);
    assertThat(usage.body().get("extractions").size()).isEqualTo(12);
    assertThat(usage.body().at("/extractions/0/month").asString())
        .isEqualTo(monthsAgo(0).toString());
    assertThat(usage.text("asOf")).isEqualTo("2024-11-02T00:00:00Z");
  }

  @Test
  @DisplayName("SUB-5 what was reported of a client before anybody knew whose it is shows as well")
  void late_client() {
    var practice = practiceOnTrial();
    var client = UUID.randomUUID().toString();
    report(client, "documents", 0, 7);
    client(practice, client, "ACTIVE", "PRACTICE", 1);
    await().until(() -> month(practice, 0).equals("7 of 1"));
  }

  @Test
  @DisplayName("SUB-5 what is reported late of a month that is over is added to that month")
  void late_report() {
    var practice = practiceOnTrial();
    var client = client(practice, "ACTIVE");
    report(client, "documents", 0, 7);
    await().until(() -> month(practice, 0).equals("7 of 1"));
    report(client, "documents", 3, 8);
    await().until(() -> month(practice, 3).equals("8 of 1"));
    assertThat(month(practice, 0)).isEqualTo("7 of 1");
  }

  @Test
  @DisplayName("LST-4 what other practices use shows nowhere")
  void others() {
    var ours = practiceOnTrial();
    var theirs = practiceOnTrial();
    report(client(theirs, "ACTIVE"), "documents", 0, 7);
    await().until(() -> month(theirs, 0).equals("7 of 1"));
    assertThat(month(ours, 0)).isEqualTo("null of 0");
    assertThat(usage(ours, "", "CLIENT_ADMIN").body().at("/clients/used").asInt()).isZero();
    assertThat(usage(ours, "/clients", "PRACTICE_ADMIN").body().get("items").isEmpty()).isTrue();
  }

  @Test
  @DisplayName("SUB-5 a client that pays by itself uses no slot, and its use shows nevertheless")
  void self_paid() {
    var practice = practiceOnTrial();
    var client = client(practice, "ACTIVE");
    report(client, "documents", 0, 7);
    client(practice, client, "ACTIVE", "CLIENT", 2);
    await().until(() -> used(practice) == 0);
    await().until(() -> month(practice, 0).equals("7 of 1"));
  }

  @Test
  @DisplayName("SUB-5 of each client is shown what was extracted, page by page, each of them once")
  void each_client() {
    var practice = practiceOnTrial();
    var first = client(practice, "ACTIVE");
    var second = client(practice, "ACTIVE");
    report(first, "documents", 2, 7);
    await().until(() -> month(practice, 2).equals("7 of 1"));
    var month = "?limit=1&month=" + monthsAgo(2);
    var page = usage(practice, "/clients" + month, "PRACTICE_ADMIN").body();
    var next =
        usage(
                practice,
                "/clients" + month + "&cursor=" + page.get("nextCursor").asString(),
                "PRACTICE_ADMIN")
            .body();
    assertThat(next.get("nextCursor").isNull()).isTrue();
    for (var row : List.of(page.at("/items/0"), next.at("/items/0"))) {
      var id = row.get("client").asString();
      assertThat(id).isIn(first, second);
      assertThat(row.get("extractions").toString()).isEqualTo(id.equals(first) ? "7" : "null");
    }
    assertThat(page.at("/items/0/client")).isNotEqualTo(next.at("/items/0/client"));
  }

  @Test
  @DisplayName("SUB-5 colleagues who are no admins are shown no usage, client admins none of each")
  void refused() {
    var practice = practiceOnTrial();
    assertThat(usage(practice, "", "STANDARD").status()).isEqualTo(403);
    assertThat(usage(practice, "", "STANDARD").text("code"))
        .isEqualTo("PRACTICE_OR_CLIENT_ADMIN_ONLY");
    assertThat(usage(practice, "", "CLIENT_ADMIN").status()).isEqualTo(200);
    assertThat(usage(practice, "/clients", "CLIENT_ADMIN").text("code"))
        .isEqualTo("EVERY_CLIENT_ONLY");
    assertThat(usage(newPractice(), "", "PRACTICE_ADMIN").status()).isEqualTo(503);
  }

  @Test
  @DisplayName("GTW-2 a month there is not, and a cursor of another list, are refused by name")
  void odd_parameters() {
    var practice = practiceOnTrial();
    for (var odd : List.of("month=2026-13", "cursor=%25", "limit=501")) {
      var answer = usage(practice, "/clients?" + odd, "PRACTICE_ADMIN");
      assertThat(answer.status()).as(odd).isEqualTo(400);
      assertThat(answer.response().body()).contains(odd.substring(0, odd.indexOf('=')));
    }
  }

  private YearMonth monthsAgo(int number) {
    return YearMonth.from(LocalDate.ofInstant(clock.instant(), LONDON)).minusMonths(number);
  }

  private String month(String practice, int ago) {
    var month = usage(practice, "", "PRACTICE_ADMIN").body().at("/extractions/" + ago);
    return month.get("extractions") + " of " + month.get("clients");
  }

  private int used(String practice) {
    return usage(practice, "", "PRACTICE_ADMIN").body().at("/clients/used").asInt();
  }

  private Answer usage(String practice, String more, String role) {
    var address = "http://localhost:" + port + "/api/practices/" + practice + "/usage" + more;
    return call(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", tokens.bearer(practice, "her", role)));
  }

  private String client(String practice, String status) {
    var client = UUID.randomUUID().toString();
    client(practice, client, status, "PRACTICE", 1);
    return client;
  }

  private void client(String practice, String client, String status, String payer, int sequence) {
    ObjectNode event = Contracts.example("client", "ClientCreated.v1").event().deepCopy();
    event.put("id", "client/" + client + "/" + sequence).put("subject", "client/" + client);
    event.put("partitionkey", "client/" + client).put("practiceid", practice);
    event.put("sequence", "%019d".formatted(sequence));
    ((ObjectNode) event.at("/data/change")).put("client", client).put("practice", practice);
    ((ObjectNode) event.at("/data/state"))
        .put("client", client)
        .put("practice", practice)
        .put("status", status)
        .put("payer", payer)
        .putArray("solutions")
        .add("BOOKKEEPING");
    send("clientele.client", event);
    await().until(() -> accounts.find(client).exists());
  }

  private void report(String client, String source, int ago, int extractions) {
    ObjectNode event =
        Contracts.example("activity", "ExtractionUsageReported.v1").event().deepCopy();
    event.put("id", UUID.randomUUID().toString()).put("subject", "client/" + client);
    ((ObjectNode) event.at("/data/state"))
        .put("client", client)
        .put("source", source)
        .put("month", monthsAgo(ago).toString())
        .put("asOf", "2024-11-02T00:00:00Z")
        .put("extractions", extractions);
    send("clientele.activity", event);
  }

  private void send(String topic, ObjectNode event) {
    var record = new Example(event).toSend(topic);
    topics.send(new ProducerRecord<>(topic, 0, record.key(), record.value(), record.headers()));
  }
}
