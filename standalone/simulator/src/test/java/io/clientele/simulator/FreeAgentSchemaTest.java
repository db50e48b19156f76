package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreeAgentSchemaTest {

  private static final BodySchemas BODIES = new BodySchemas("freeagent");
  private static final List<String> COMPANIES =
      List.of("Harbour Cafe Ltd", "Quayside Crafts", "Cobalt Ridge Outfitters LLC");

  private final Simulator simulator = Simulator.start(0);
  private final FreeAgentApp app = new FreeAgentApp(simulator);

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("INT-4 every list of every sort of company is as providers.md has it")
  @CsvSource({
    "company, /company",
    "user, /users/me",
    "categories, /categories?sub_accounts=true",
    "contacts, /contacts?view=all&per_page=100",
    "price_list_items, /price_list_items",
    "stock_items, /stock_items",
    "projects, /projects",
    "bank_accounts, /bank_accounts",
    "sales_tax_periods, /sales_tax_periods"
  })
  void every_list_is_as_described(String body, String path) {
    for (var company : COMPANIES) {
      var answer = app.get(path, app.accessToken(FreeAgentApp.ADA, company));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(BODIES.faults(body, Caller.read(answer))).as(company).isEmpty();
    }
  }

  @Test
  @DisplayName("INT-3 tokens, and the clients of a practice, are as providers.md has them")
  void tokens_and_clients_are_as_described() {
    assertThat(BODIES.faults("tokens", app.signIn(FreeAgentApp.ADA, "Harbour Cafe Ltd"))).isEmpty();
    app.freeAgent().practice(true);
    try {
      var clients = Caller.read(app.get("/clients", app.accessToken(FreeAgentApp.ADA)));
      assertThat(BODIES.faults("clients", clients)).isEmpty();
      assertThat(clients.required("clients")).hasSize(5);
    } finally {
      app.freeAgent().practice(false);
    }
  }

  @Test
  @DisplayName("INT-7 refusals are as providers.md has them: one error, or several")
  void refusals_are_as_described() {
    var token = app.accessToken(FreeAgentApp.ADA, "Harbour Cafe Ltd");
    for (var refused :
        List.of(
            app.get("/company", "nonsense"),
            app.get("/nowhere", token),
            app.get("/contacts?page=x", token),
            app.get("/contacts?sort=name", token))) {
      assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
      assertThat(BODIES.faults("errors", Caller.read(refused))).isEmpty();
    }
  }

  @Test
  @DisplayName("INT-4 the check finds a wrong value, a wrong type and a misspelt member")
  void the_check_finds_what_is_wrong() {
    assertBroken(contact -> contact.put("url", "contacts/1"));
    assertBroken(contact -> contact.put("account_balance", -100));
    assertBroken(contact -> contact.put("organization_name", "Paper"));
    assertBroken(contact -> contact.remove("organisation_name"));
  }

  private void assertBroken(Consumer<ObjectNode> damage) {
    var token = app.accessToken(FreeAgentApp.ADA, "Harbour Cafe Ltd");
    JsonNode body = Caller.read(app.get("/contacts?per_page=1", token));
    damage.accept((ObjectNode) body.required("contacts").get(0));
    assertThat(BODIES.faults("contacts", body)).isNotEmpty();
  }
}
