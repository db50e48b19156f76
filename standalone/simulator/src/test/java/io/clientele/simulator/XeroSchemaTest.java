package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.simulator.xero.books.Organisation;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class XeroSchemaTest {

  private static final XeroSchemas ACCOUNTING = new XeroSchemas("xero_accounting.yaml", true);
  private static final XeroSchemas IDENTITY = new XeroSchemas("xero-identity.yaml", false);
  private static final List<String> ENVELOPE =
      List.of("Id", "Status", "ProviderName", "DateTimeUTC");

  private final Simulator simulator = Simulator.start(0);
  private final XeroApp app = new XeroApp(simulator);
  private String accessToken = "";

  @BeforeAll
  void signIn() {
    accessToken = app.accessToken();
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("INT-4 every list of every organisation is as Xero describes it")
  @CsvSource({
    "/Organisation, Organisations, OrganisationID",
    "/Accounts, Accounts, AccountID",
    "/TaxRates, TaxRates, TaxType",
    "/Items, Items, ItemID",
    "/TrackingCategories?includeArchived=true, TrackingCategories, TrackingCategoryID",
    "/Contacts?pageSize=1000&includeArchived=true, Contacts, ContactID"
  })
  void every_list_is_as_xero_describes_it(String path, String component, String key) {
    for (var organisation : organisations()) {
      var body = list(path, organisation);
      assertThat(ACCOUNTING.faults(component, body)).as(organisation.name()).isEmpty();
      assertThat(body.required(component)).isNotEmpty();
      assertThat(body.required(component).findValuesAsText(key))
          .hasSize(body.required(component).size())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("INT-3 connections are as Xero describes them")
  void connections_are_as_xero_describes_them() {
    var connections = Caller.read(app.connections(accessToken));
    assertThat(connections).hasSize(6);
    for (var connection : connections) {
      assertThat(IDENTITY.faults("Connection", connection)).isEmpty();
      assertThat(UUID.fromString(connection.required("id").asText()))
          .isNotEqualTo(UUID.fromString(connection.required("tenantId").asText()));
    }
  }

  @Test
  @DisplayName("INT-3 tokens are as Xero describes them, but for the scope it leaves out")
  void tokens_are_as_xero_describes_them() {
    var tokens = (ObjectNode) app.signIn("openid " + XeroApp.SCOPES);
    assertThat(tokens.remove("scope").asText()).isEqualTo("openid " + XeroApp.SCOPES);
    assertThat(IDENTITY.faults("AccessToken", tokens)).isEmpty();
    assertThat(tokens.has("id_token")).isTrue();
  }

  @Test
  @DisplayName("INT-4 a refused filter is as Xero describes errors")
  void a_refused_filter_is_as_xero_describes_errors() {
    var refused =
        app.get("/Accounts?where=nonsense", accessToken, tenant(organisations().getFirst()));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(ACCOUNTING.faults("Error", Caller.read(refused))).isEmpty();
  }

  @Test
  @DisplayName(
      "INT-4 the check finds a wrong value, a wrong type, a wrong id and a misspelt member")
  void the_check_finds_what_is_wrong() {
    assertBroken(account -> account.put("Status", "LOST"));
    assertBroken(account -> account.put("ShowInExpenseClaims", "yes"));
    assertBroken(account -> account.put("AccountID", "200"));
    assertBroken(account -> account.put("AccountId", UUID.randomUUID().toString()));
  }

  private void assertBroken(Consumer<ObjectNode> damage) {
    var body = list("/Accounts", organisations().getFirst());
    damage.accept((ObjectNode) body.required("Accounts").get(0));
    assertThat(ACCOUNTING.faults("Accounts", body)).isNotEmpty();
  }

  private JsonNode list(String path, Organisation organisation) {
    var body = (ObjectNode) Caller.read(app.get(path, accessToken, tenant(organisation)));
    assertThat(body.required("Status").asText()).isEqualTo("OK");
    return body.without(ENVELOPE);
  }

  private List<Organisation> organisations() {
    return simulator.xero().organisations(simulator.xero().people().getFirst());
  }

  private static String tenant(Organisation organisation) {
    return organisation.organisationId().toString();
  }
}
