package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.event.Json;
import io.clientele.testkit.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SupplierRulesOverHttpTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";

  /** A client nobody has connected. */
  private static String client(Desk desk) {
    var client = UUID.randomUUID().toString();
    desk.tellAccess(client, List.of());
    Awaitility.await("seen").until(() -> desk.get(desk.admin(), rules(client, "")).status() == 200);
    return client;
  }

  private static String rules(String client, String below) {
    return "/clients/" + client + "/supplier-rules" + below;
  }

  private static String merge(String client, String below) {
    return "/clients/" + client + "/connection/merge" + below;
  }

  private static String rule(Map<String, ?> supplier, @Nullable Map<String, ?> category) {
    return Json.MAPPER.writeValueAsString(
        category == null
            ? Map.of("supplier", supplier, "autoPublish", false)
            : Map.of("supplier", supplier, "category", category, "autoPublish", true));
  }

  private static Answer add(Desk desk, String client, String rule) {
    var answer = desk.post(desk.admin(), rules(client, ""), rule, null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private static Answer plan(Desk desk, String client) {
    var answer = desk.get(desk.admin(), merge(client, ""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static Answer yes(Desk desk, String client, String plan, @Nullable String key) {
    return desk.post(
        desk.admin(), merge(client, "/" + plan + "/application"), "{\"choices\": []}", key);
  }

  private static List<JsonNode> entries(Desk desk, String client, String list) {
    var path = "/clients/" + client + "/connection/lists/" + list + "?limit=200";
    return List.copyOf(desk.get(desk.admin(), path).body().path("items").values());
  }

  private String connected(Desk desk) {
    var name = "Merging " + UUID.randomUUID();
    var xero = XeroWorld.SIMULATOR.xero();
    xero.add(xero.person(ADA).orElseThrow(), name, "GB", "GBP", 5, 2);
    return desk.connected(ADA, name);
  }

  @Test
  @DisplayName("INT-5 rules are written, read, changed and taken away before anything is connected")
  void before_anything_is_connected() {
    var desk = desk();
    var client = client(desk);
    var before = desk.get(desk.admin(), rules(client, ""));
    assertThat(before.header("ETag")).isEqualTo("\"0\"");
    assertThat(before.body().path("items").isEmpty()).isTrue();

    var written = add(desk, client, rule(Map.of("name", " Acme "), Map.of("code", "429")));
    var id = written.get("id");
    assertThat(written.header("Location"))
        .isEqualTo("/api/practices/" + desk.practice + rules(client, "/" + id));
    assertThat(written.body().at("/supplier/name").asString()).isEqualTo("Acme");
    var read = desk.get(desk.admin(), rules(client, "/" + id));
    assertThat(read.body()).isEqualTo(written.body());

    var other = rule(Map.of("name", "Acme Ltd"), null);
    var seen = read.header("ETag");
    assertThat(desk.put(desk.admin(), rules(client, "/" + id), other, seen).status())
        .isEqualTo(200);
    assertThat(desk.put(desk.admin(), rules(client, "/" + id), other, seen).status())
        .isEqualTo(412);
    assertThat(desk.delete(desk.admin(), rules(client, "/" + id)).status()).isEqualTo(200);
    assertThat(desk.delete(desk.admin(), rules(client, "/" + id)).codes())
        .containsExactly("RULE_NOT_FOUND");
    assertThat(desk.said("supplier-rules/" + client))
        .containsExactly(
            "SupplierRulesChanged.v1", "SupplierRulesChanged.v1", "SupplierRulesChanged.v1");
  }

  @Test
  @DisplayName(
      "INT-5 every fault of a rule is named at once; an entry must be one that was imported")
  void every_fault_at_once() {
    var desk = desk();
    var client = client(desk);
    var faulty =
        "{\"supplier\": {\"entry\": \"none\"}, \"category\": {}, \"tax\": {\"name\": \" \"},"
            + " \"autoPublish\": true}";
    var answer = desk.post(desk.admin(), rules(client, ""), faulty, null);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.codes())
        .containsExactly("ENTRY_UNKNOWN", "REFERENCE_EMPTY", "REFERENCE_EMPTY");
    add(desk, client, rule(Map.of("name", "Acme"), null));
    var twice = rule(Map.of("name", "ACME"), null);
    assertThat(desk.post(desk.admin(), rules(client, ""), twice, null).codes())
        .containsExactly("SUPPLIER_HAS_A_RULE");
    var unpublished = rule(Map.of("name", "Bolt"), null).replace("false", "true");
    assertThat(desk.post(desk.admin(), rules(client, ""), unpublished, null).codes())
        .containsExactly("CATEGORY_NEEDED");
  }

  @Test
  @DisplayName("INT-6 what was written is planned, bound as planned, and undone")
  void planned_bound_and_undone() {
    var desk = desk();
    var client = connected(desk);
    var supplier = entries(desk, client, "SUPPLIERS").getFirst();
    var category =
        entries(desk, client, "CATEGORIES").stream()
            .filter(one -> !one.path("code").isNull())
            .findFirst()
            .orElseThrow();
    var name = supplier.path("name").asString().toUpperCase(java.util.Locale.ROOT);
    var code = category.path("code").asString();
    var id = add(desk, client, rule(Map.of("name", name), Map.of("code", code))).get("id");
    add(desk, client, rule(Map.of("name", "Nobody " + UUID.randomUUID()), null));

    var plan = plan(desk, client);
    assertThat(plan.get("matched")).isEqualTo("2");
    assertThat(plan.get("conflicts")).isEqualTo("0");
    assertThat(plan.get("unmatched")).isEqualTo("1");
    assertThat(plan.body().path("missing").isEmpty()).isTrue();
    assertThat(yes(desk, client, "another", null).codes()).containsExactly("PLAN_OVERTAKEN");

    var key = UUID.randomUUID().toString();
    var merged = yes(desk, client, plan.get("plan"), key);
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(merged.get("bound")).isEqualTo("2");
    assertThat(yes(desk, client, plan.get("plan"), key).text()).isEqualTo(merged.text());
    var bound = desk.get(desk.admin(), rules(client, "/" + id)).body();
    assertThat(bound.at("/supplier/entry").asString()).isEqualTo(supplier.path("id").asString());
    assertThat(bound.at("/category/entry").asString()).isEqualTo(category.path("id").asString());
    assertThat(plan(desk, client).body().path("merges").size()).isEqualTo(1);

    var undone = desk.post(desk.admin(), merge(client, "/" + plan.get("plan") + "/undo"), "", null);
    assertThat(undone.get("unbound")).isEqualTo("2");
    assertThat(plan(desk, client).get("plan")).isEqualTo(plan.get("plan"));
    assertThat(desk.post(desk.admin(), merge(client, "/none/undo"), "", null).codes())
        .containsExactly("MERGE_NOT_FOUND");
  }

  @Test
  @DisplayName("INT-6 a plan is refused when facts have changed; many a yes to one is one merge")
  void facts_have_changed() {
    var desk = desk();
    var client = connected(desk);
    var suppliers = entries(desk, client, "SUPPLIERS");
    var first = Map.of("name", suppliers.get(0).path("name").asString());
    var second = Map.of("name", suppliers.get(1).path("name").asString());
    add(desk, client, rule(first, null));
    var old = plan(desk, client).get("plan");
    add(desk, client, rule(second, null));
    assertThat(yes(desk, client, old, null).codes()).containsExactly("PLAN_OVERTAKEN");

    var plan = plan(desk, client).get("plan");
    var answers =
        AtOnce.all(
            IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Answer>) () -> yes(desk, client, plan, null))
                .toList());
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers).extracting(answer -> answer.get("bound")).containsOnly("2");
    assertThat(desk.said("supplier-rules/" + client)).hasSize(3);
    assertThat(yes(desk, client, plan(desk, client).get("plan"), null).codes())
        .containsExactly("NOTHING_TO_MERGE");
  }

  @Test
  @DisplayName("INT-2 a client's own business admins choose settings, write rules and merge them")
  void own_business_admins() {
    var desk = desk();
    var client = connected(desk);
    var user = UUID.randomUUID().toString();
    desk.tellAccess(client, List.of(), user);
    var bearer = tokens.clientBearer(client, user, "BUSINESS_ADMIN");
    var own = "/api/clients/" + client;
    Awaitility.await("seen").until(() -> desk.get(bearer, own + "/supplier-rules").status() == 200);
    var written =
        desk.post(bearer, own + "/supplier-rules", rule(Map.of("name", "Acme"), null), null);
    assertThat(written.status()).as(written.text()).isEqualTo(201);
    assertThat(desk.get(bearer, written.header("Location")).text()).isEqualTo(written.text());
    assertThat(desk.get(desk.admin(), rules(client, "/" + written.get("id"))).status())
        .isEqualTo(200);
    assertThat(desk.get(bearer, own + "/connection/settings").status()).isEqualTo(200);
    assertThat(desk.get(bearer, own + "/connection/merge").get("unmatched")).isEqualTo("1");
    var standard = tokens.clientBearer(client, user, "BUSINESS_USER");
    assertThat(desk.get(standard, own + "/supplier-rules").codes())
        .containsExactly("CLIENT_NOT_FOUND");
  }

  @Test
  @DisplayName("INT-5 a rule that is sent back as it was read stays as it is; an entry is picked")
  void sent_back_as_it_was_read() {
    var desk = desk();
    var client = connected(desk);
    var supplier = entries(desk, client, "SUPPLIERS").getFirst();
    var picked = Map.of("entry", supplier.path("id").asString());
    var written = add(desk, client, rule(picked, null));
    assertThat(written.body().at("/supplier/name").asString())
        .isEqualTo(supplier.path("name").asString());
    var path = rules(client, "/" + written.get("id"));
    var back =
        Json.MAPPER.writeValueAsString(
            Map.of("supplier", written.body().path("supplier"), "autoPublish", false));
    var same = desk.put(desk.admin(), path, back, written.header("ETag"));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.header("ETag")).isEqualTo(written.header("ETag"));
  }
}
