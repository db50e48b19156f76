package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.clientele.simulator.kashflow.CompanyUser;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.kashflow.books.ListPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KashFlowSchemaTest {

  private static final String BASE = "/api.kashflow.com/v2";
  private static final String SESSION = BASE + "/sessiontoken";
  private static final ObjectNode SCHEMAS = schemas();

  private final Simulator simulator = Simulator.start(0);
  private final KashFlow kashFlow = simulator.provider(KashFlow.class);
  private final Caller caller = new Caller(simulator.uri());

  @AfterAll
  void stop() {
    simulator.close();
  }

  private static ObjectNode schemas() {
    try (var in = KashFlowSchemaTest.class.getResourceAsStream("/kashflow/kashflow.schema.yaml")) {
      return (ObjectNode) new YAMLMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> faults(String name, JsonNode body) {
    var schema = SCHEMAS.deepCopy().put("$ref", "#/$defs/" + name);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema)
        .validate(body)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private String session(CompanyUser user) {
    var begun = begun(user);
    if (begun.has("SessionToken")) {
      assertThat(faults("session", begun)).isEmpty();
      return begun.get("SessionToken").asText();
    }
    assertThat(faults("sessionBegun", begun)).isEmpty();
    for (var one : begun.get("MemorableWordList")) {
      var at = one.get("Position").asInt();
      ((ObjectNode) one).put("Value", user.memorableWord().substring(at - 1, at));
    }
    var done = caller.json("PUT", SESSION, begun.toString());
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(faults("session", Caller.read(done))).isEmpty();
    return Caller.read(done).get("SessionToken").asText();
  }

  private JsonNode begun(CompanyUser user) {
    var begun = caller.json("POST", SESSION, credentials(user.userName(), user.password()));
    assertThat(begun.statusCode()).isEqualTo(201);
    return Caller.read(begun);
  }

  private static String credentials(String name, String password) {
    return Caller.JSON
        .createObjectNode()
        .put("UserName", name)
        .put("Password", password)
        .toString();
  }

  private JsonNode get(String path, String token) {
    var answer = caller.get(BASE + path, "Authorization", "KfToken " + token);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Caller.read(answer);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("INT-4 every list of every company is as providers.md has it, bare or in envelopes")
  @CsvSource({
    "/nominals, nominal, false",
    "/suppliers?page=1&perpage=100&filterarchived=true, supplier, true",
    "/customers?page=1&perpage=100&filterarchived=true, customer, true",
    "/vat/settings/vatrates, vatRate, false",
    "/products/list?page=1&perpage=100, product, true",
    "/projects?page=1&perpage=100, project, true",
    "/bankaccounts?includeArchivedAccounts=true, bankAccount, false"
  })
  void every_list_is_as_described(String path, String element, boolean paged) {
    for (var user : kashFlow.users()) {
      var body = get(path, session(user));
      var enveloped = kashFlow.books(user).company().bare() != paged;
      assertThat(body.isObject()).as(user + " " + path).isEqualTo(enveloped);
      if (enveloped) {
        assertThat(body.fieldNames()).toIterable().containsExactly("MetaData", "Data");
        assertThat(faults("metaData", body.get("MetaData"))).isEmpty();
      }
      var elements = enveloped ? body.get("Data") : body;
      assertThat(elements).isInstanceOf(ArrayNode.class).isNotEmpty();
      for (var one : elements) {
        assertThat(faults(element, one)).as(user + " " + path).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("INT-4 pages have ten rows unless more are asked for, and never more than a hundred")
  void pages() {
    var token = session(kashFlow.users().getFirst());
    assertThat(get("/suppliers", token).get("Data")).hasSize(10);
    assertThat(get("/suppliers?perpage=5000", token).get("Data")).hasSize(100);
    var last = get("/suppliers?page=2&perpage=100", token);
    assertThat(last.get("Data")).hasSize(40);
    assertThat(last.get("MetaData").get("TotalRecords").asInt()).isEqualTo(140);
    assertThat(last.get("MetaData").get("NextPageUrl").isNull()).isTrue();
    var archived = get("/suppliers?page=2&perpage=100&filterarchived=true", token);
    assertThat(archived.get("Data")).hasSize(41);
    assertThat(archived.get("Data").get(40).get("IsArchived").asBoolean()).isTrue();
    assertThat(get("/bankaccounts", token)).hasSize(2);
  }

  @Test
  @DisplayName("INT-1 the company's profile and refusals are as providers.md has them")
  void refusals() {
    var user = kashFlow.users().getFirst();
    var token = session(user);
    assertThat(faults("companyDetails", get("/settings/companydetails", token))).isEmpty();
    kashFlow.books(user).close(ListPath.PROJECTS, true);
    assertRefused(
        403, "Forbidden", caller.get(BASE + "/projects", "Authorization", "KfToken " + token));
    assertRefused(401, "InvalidSessionToken", caller.get(BASE + "/projects"));
    assertRefused(
        401, "InvalidCredentials", caller.json("POST", SESSION, credentials(user.userName(), "x")));
    assertThat(caller.delete(SESSION + "/" + token).statusCode()).isEqualTo(200);
    assertRefused(401, "InvalidSessionToken", caller.delete(SESSION + "/" + token));
    assertRefused(404, "NotFound", caller.get(BASE + "/invoices"));
    kashFlow.books(user).close(ListPath.PROJECTS, false);
  }

  private static void assertRefused(int status, String error, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(faults("error", Caller.read(answer))).isEmpty();
    assertThat(Caller.read(answer).get("Error").asText()).isEqualTo(error);
  }

  @Test
  @DisplayName("INT-4 the check finds a wrong type, a missing and a misspelt member")
  void the_check_finds_what_is_wrong() {
    assertBroken("supplier", "/suppliers", one -> one.put("IsArchived", "no"));
    assertBroken("supplier", "/suppliers", one -> one.remove("Code"));
    assertBroken("supplier", "/suppliers", one -> one.put("VatNumber", "GB1"));
    assertBroken("project", "/projects", one -> one.put("StartDate", "5 January"));
  }

  private void assertBroken(String element, String path, Consumer<ObjectNode> damage) {
    var one = (ObjectNode) get(path, session(kashFlow.users().getFirst())).get("Data").get(0);
    damage.accept(one);
    assertThat(faults(element, one)).isNotEmpty();
  }
}
