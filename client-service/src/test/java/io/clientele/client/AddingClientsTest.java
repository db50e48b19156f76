package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.contract.Contracts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AddingClientsTest extends ClientServiceTest {

  @Test
  @DisplayName("CLI-1 a client is added and answered whole")
  void a_client_is_added_and_answered_whole() {
    var desk = desk().opened("UK", 5);
    var added =
        desk.post(
            """
            {"kind": "SELF_EMPLOYED", "solutions": ["DATA_HEALTH_INSIGHTS", "BOOKKEEPING"],
             "businessName": "  Café Noir ", "industry": "Hospitality", "invitation": "SKIP",
             "practiceCode": " NOIR-1 ", "incomeSources": [{"kind": "SOLE_TRADE",
               "accountingMethod": "CASH", "periodType": "CALENDAR"}]}
            """,
            null);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("ETag")).isEqualTo("\"1\"");
    var client = added.body();
    assertThat(added.header("Location"))
        .isEqualTo("/api/practices/" + desk.practice + "/clients/" + client.get("id").asString());
    assertThat(client.get("businessName").asString()).isEqualTo("Café Noir");
    assertThat(client.get("practiceCode").asString()).isEqualTo("NOIR-1");
    assertThat(client.get("kind").asString()).isEqualTo("SELF_EMPLOYED");
    assertThat(client.get("solutions").values().stream().map(one -> one.asString()))
        .containsExactly("BOOKKEEPING", "DATA_HEALTH_INSIGHTS");
    assertThat(client.get("createdBy").asString()).isEqualTo(desk.admin);

    var read = desk.get("/clients/" + client.get("id").asString());
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.body()).isEqualTo(client);
  }

  @Test
  @DisplayName("CLI-7 each client gets an extract address of its own, made of its name")
  void each_client_gets_an_extract_address() {
    var desk = desk().opened("US", 5);
    var addresses =
        Stream.of("Bäckerei Grün", "Bäckerei Grün")
            .map(name -> desk.add(name).body().get("extractEmail").asString())
            .toList();
    assertThat(addresses)
        .doesNotHaveDuplicates()
        .allMatch(one -> one.matches("backerei-grun-[a-z2-9]{10}@extract\\.clientele\\.example"));
  }

  @Test
  @DisplayName("CLI-9 clients are added until the bundle is full, and again after an upgrade")
  void clients_are_added_until_the_bundle_is_full() {
    var desk = desk().opened("UK", 2);
    assertThat(desk.add("One").status()).isEqualTo(201);
    assertThat(desk.add("Two").status()).isEqualTo(201);

    var refused = desk.add("Three");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.body().get("code").asString()).isEqualTo("BUNDLE_FULL");
    assertThat(refused.body().get("rule").asString()).isEqualTo("CLI-9");
    assertThat(refused.body().get("used").asInt()).isEqualTo(2);
    assertThat(refused.body().get("limit").asInt()).isEqualTo(2);
    assertThat(refused.body().get("upgrade").asString())
        .isEqualTo("/api/practices/" + desk.practice + "/subscription/change");

    desk.subscribed(3, List.of("BUSINESS"), List.of());
    desk.awaitLimit(3);
    assertThat(desk.add("Three").status()).isEqualTo(201);
    assertThat(desk.get("/clients").names()).containsExactly("One", "Three", "Two");
  }

  @Test
  @DisplayName("CLI-9 a practice whose limit falls below its use keeps its clients and adds none")
  void a_lower_limit_keeps_the_clients() {
    var desk = desk().opened("US", 2);
    desk.add("One");
    desk.add("Two");
    desk.subscribed(1, List.of("BUSINESS"), List.of());
    desk.awaitLimit(1);
    assertThat(desk.add("Three").codes()).containsExactly("BUNDLE_FULL");
    assertThat(desk.get("/clients").names()).containsExactly("One", "Two");
    var options = desk.get("/onboarding-options").body();
    assertThat(options.at("/bundle/used").asInt()).isEqualTo(2);
    assertThat(options.at("/mayAdd/allowed").asBoolean()).isFalse();
    assertThat(options.at("/mayAdd/problems/0/code").asString()).isEqualTo("BUNDLE_FULL");
  }

  @Test
  @DisplayName("CLI-9 of a hundred adds at once exactly as many succeed as the bundle allows")
  void of_a_hundred_adds_at_once_the_bundle_allows_ten() throws Exception {
    var desk = desk().opened("UK", 10);
    List<Callable<Integer>> adds =
        IntStream.range(0, 100)
            .<Callable<Integer>>mapToObj(i -> () -> desk.add("Client " + i).status())
            .toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = pool.invokeAll(adds).stream().map(Future::resultNow).toList();
      assertThat(statuses).containsOnly(201, 409);
      assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
    }
    assertThat(desk.get("/clients").names()).hasSize(10);
    assertThat(desk.get("/onboarding-options").body().at("/bundle/used").asInt()).isEqualTo(10);
  }

  @Test
  @DisplayName("CLI-9 before the limit was heard the answer is to try again")
  void before_the_limit_was_heard_the_answer_is_to_try_again() {
    var desk = desk();
    var refused = desk.add("Too early");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isNotBlank();
    assertThat(refused.codes()).containsExactly("SUBSCRIPTION_NOT_KNOWN_YET");
    assertThat(desk.get("/onboarding-options").status()).isEqualTo(503);
  }

  @Test
  @DisplayName("CLI-2 the options tell a front end what it may offer")
  void the_options_tell_a_front_end_what_it_may_offer() {
    var desk = desk().opened("CA", 7);
    var options = desk.get("/onboarding-options").body();
    assertThat(options.get("steps").toString())
        .isEqualTo("[\"SOLUTIONS\",\"CONNECTION\",\"DETAILS\",\"INVITATION\"]");
    assertThat(options.get("kinds").toString()).isEqualTo("[\"BUSINESS\"]");
    assertThat(options.get("solutions").toString())
        .isEqualTo("[\"BOOKKEEPING\",\"DATA_HEALTH_INSIGHTS\"]");
    assertThat(options.get("software").toString()).isEqualTo("[\"XERO\",\"SAGE\"]");
    assertThat(options.at("/bundle/used").asInt()).isZero();
    assertThat(options.at("/mayAdd/allowed").asBoolean()).isTrue();

    var standard = desk.get(desk.colleague("stan"), "/onboarding-options").body();
    assertThat(standard.at("/mayAdd/allowed").asBoolean()).isFalse();
    assertThat(standard.at("/mayAdd/problems/0/permission").asString())
        .isEqualTo("ADD_CLIENT_ACCOUNTS");
  }

  @Test
  @DisplayName("CLI-10 a standard colleague without the permission is refused with its name")
  void a_standard_colleague_without_the_permission_is_refused() {
    var desk = desk().opened("US", 5);
    var refused = desk.post(desk.colleague("stan"), Desk.business("No"), null);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().get("permission").asString()).isEqualTo("ADD_CLIENT_ACCOUNTS");
    assertThat(
            desk.post(desk.colleague("stan", "ADD_CLIENT_ACCOUNTS"), Desk.business("Yes"), null)
                .status())
        .isEqualTo(201);
  }

  @Test
  @DisplayName("CLI-1 rules refuse with every problem at once, and nothing is made")
  void rules_refuse_with_every_problem_at_once() {
    var desk = desk();
    desk.registered("UK");
    desk.subscribed(5, List.of("BUSINESS"), List.of());
    desk.awaitLimit(5);
    var refused =
        desk.post(
            """
            {"kind": "SELF_EMPLOYED", "solutions": ["DATA_HEALTH_INSIGHTS"],
             "businessName": "X", "invitation": "SKIP"}
            """,
            null);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes())
        .containsExactly(
            "KIND_NOT_OPEN",
            "BOOKKEEPING_REQUIRED",
            "SOLUTION_NOT_OPEN",
            "INCOME_SOURCES_REQUIRED");
    assertThat(desk.get("/clients").names()).isEmpty();
    assertThat(desk.get("/onboarding-options").body().at("/bundle/used").asInt()).isZero();
  }

  @Test
  @DisplayName("GTW-2 bad input is answered with every fault at once, and nothing is made")
  void bad_input_is_answered_with_every_fault_at_once() {
    var desk = desk().opened("UK", 5);
    var refused =
        desk.post(
            """
            {"kind": "BAKERY", "solutions": ["BOOKKEEPING", null], "businessName": "a\\u0007b",
             "industry": "%s", "surprise": 1}
            """
                .formatted("x".repeat(61)),
            null);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields())
        .contains("surprise", "kind", "businessName", "industry", "invitation")
        .anyMatch(field -> field.startsWith("solutions"));
    assertThat(desk.post(Desk.business("x".repeat(161)), null).fields())
        .containsExactly("businessName");
    assertThat(desk.post(Desk.business("   "), null).fields()).contains("businessName");
    assertThat(desk.get("/clients").names()).isEmpty();
  }

  @Test
  @DisplayName("GTW-4 an added client is told on its topic, as the contract says")
  void an_added_client_is_told_on_its_topic() {
    var desk = desk().opened("UK", 5);
    var id = desk.add("Told").body().get("id").asString();
    Awaitility.await().until(() -> topics.about("clientele.client", "client/" + id).size() == 1);
    var told = topics.about("clientele.client", "client/" + id).getFirst();
    assertThat(told.type()).isEqualTo("io.clientele.client.ClientCreated.v1");
    assertThat(told.practice()).isEqualTo(desk.practice);
    assertThat(Contracts.faults("client", "ClientCreated.v1", told.record().value())).isEmpty();
  }
}
