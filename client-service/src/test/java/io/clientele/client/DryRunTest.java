package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class DryRunTest extends ClientServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("CLI-1 a dry run shows the client that would be added, and stores nothing")
  void a_dry_run_shows_the_client() {
    var desk = desk().opened("CA", 5);
    var body =
        Desk.business(
            "  Café Noir ",
            Map.of("practiceCode", "N1", "industry", "Hospitality", "selfEmployed", true));
    var before = picture(desk);
    var run = desk.dryRun(desk.admin(), body, "key-1");
    assertThat(run.status()).isEqualTo(200);
    assertThat(picture(desk)).isEqualTo(before);

    assertThat(run.body().get("accepted").asBoolean()).isTrue();
    assertThat(run.problems()).isEmpty();
    assertThat(run.body().get("bundle").toString())
        .startsWith("{\"used\":0,\"limit\":5,\"usedAfter\":1,\"upgrade\":\"/api/practices/");
    var client = run.body().get("client");
    assertThat(client.has("id")).isFalse();
    assertThat(client.get("extractEmail").isNull()).isTrue();
    var added = desk.post(body, "key-1");
    assertThat(added.status()).isEqualTo(201);
    for (var field :
        List.of(
            "kind",
            "solutions",
            "businessName",
            "practiceCode",
            "industry",
            "settings",
            "incomeSources",
            "selfEmployed")) {
      assertThat(client.get(field)).as(field).isNotNull().isEqualTo(added.body().get(field));
    }
  }

  @Test
  @DisplayName("CLI-7 a dry run shows the address that is wished for, and takes it from nobody")
  void a_dry_run_takes_no_address() {
    var desk = desk().opened("US", 5);
    var address = "dry-" + desk.practice.substring(0, 8) + "@extract.clientele.example";
    var body = Desk.business("One", Map.of("extractEmail", address));
    assertThat(desk.dryRun(desk.admin(), body, null).body().at("/client/extractEmail").asString())
        .isEqualTo(address);
    assertThat(desk.post(body, null).status()).isEqualTo(201);
    assertThat(desk.dryRun(desk.admin(), body, null).problems())
        .containsExactly("EMAIL_ALREADY_TAKEN");
  }

  @Test
  @DisplayName("CLI-1 a dry run lists every problem as the refusal of the add does")
  void a_dry_run_lists_every_problem() {
    var desk = desk().opened("UK", 0);
    var body =
        Desk.business(
            "No",
            Map.of("kind", "SELF_EMPLOYED", "colleagues", List.of("eve"), "extractEmail", "x@y.z"));
    var stan = desk.colleague("stan");
    var run = desk.dryRun(desk.admin(), body, null);
    assertThat(run.status()).isEqualTo(200);
    assertThat(run.body().get("accepted").asBoolean()).isFalse();
    assertThat(run.body().get("client").isNull()).isTrue();
    assertThat(run.body().get("bundle").toString())
        .startsWith("{\"used\":0,\"limit\":0,\"usedAfter\":0,");
    assertThat(run.problems())
        .containsExactly(
            "EXTRACT_EMAIL_UNUSABLE",
            "COLLEAGUE_UNKNOWN",
            "INCOME_SOURCES_REQUIRED",
            "BUNDLE_FULL");
    assertThat(run.body().get("problems")).isEqualTo(desk.post(body, null).body().get("errors"));
    assertThat(desk.dryRun(stan, body, null).body().get("problems"))
        .isEqualTo(desk.post(stan, body, null).body().get("errors"));
  }

  @Test
  @DisplayName("CLI-9 before the limit was heard a dry run says so, and shows no bundle")
  void before_the_limit_was_heard() {
    var desk = desk();
    var run = desk.dryRun(desk.admin(), Desk.business("Early"), null);
    assertThat(run.status()).isEqualTo(200);
    assertThat(run.problems()).containsExactly("SUBSCRIPTION_NOT_KNOWN_YET");
    assertThat(run.body().get("bundle").isNull()).isTrue();
  }

  @Test
  @DisplayName("CLI-14 a dry run neither uses up a key nor is answered from one")
  void a_dry_run_uses_no_key() {
    var desk = desk().opened("US", 1);
    var body = Desk.business("Once");
    assertThat(desk.dryRun(desk.admin(), body, "key-1").problems()).isEmpty();
    assertThat(desk.post(body, "key-1").status()).isEqualTo(201);
    assertThat(desk.dryRun(desk.admin(), body, "key-1").problems()).containsExactly("BUNDLE_FULL");
    assertThat(desk.post(body, "key-1").status()).isEqualTo(201);
  }

  @Test
  @DisplayName("GTW-2 faults of form are bad input, tried out or not")
  void faults_of_form_are_bad_input() {
    var desk = desk().opened("US", 1);
    var run = desk.dryRun(desk.admin(), "{\"kind\": 7}", null);
    assertThat(run.status()).isEqualTo(400);
    assertThat(run.fields()).contains("kind", "solutions", "invitation");
  }

  @ParameterizedTest(name = "GTW-2 neither true nor false: {0}")
  @ValueSource(strings = {"", "=", "=TRUE", "=yes", "=1", "=true&dryRun=false"})
  @DisplayName("GTW-2 whoever may have meant to try it out adds no client by mistake")
  void neither_true_nor_false(String value) {
    var desk = desk().opened("US", 1);
    var path = "/clients?dryRun" + value;
    var refused = desk.post(path, desk.admin(), Desk.business("Oops"), null);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly("dryRun");
    assertThat(desk.get("/clients").names()).isEmpty();
    path = "/clients?dryRun=false";
    assertThat(desk.post(path, desk.admin(), Desk.business("Meant"), null).status()).isEqualTo(201);
  }

  /** Every document that speaks of this practice. */
  private Map<String, Set<String>> picture(Desk desk) {
    var picture = new TreeMap<String, Set<String>>();
    var store = database.getMongoDatabase();
    for (var collection : store.listCollectionNames()) {
      picture.put(
          collection,
          store
              .getCollection(collection)
              .find()
              .map(document -> document.toJson())
              .into(new ArrayList<>())
              .stream()
              .filter(json -> json.contains(desk.practice))
              .collect(Collectors.toSet()));
    }
    return picture;
  }
}
