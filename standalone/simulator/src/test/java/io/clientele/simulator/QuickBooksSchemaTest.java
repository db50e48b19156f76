package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.simulator.provider.Holding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickBooksSchemaTest {

  private static final QuickBooksSchemas SCHEMAS = new QuickBooksSchemas();

  private final Simulator simulator = Simulator.start(0);
  private final QuickBooksApp app = new QuickBooksApp(simulator);

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("INT-4 every list of every company is as QuickBooks describes it")
  @ValueSource(
      strings = {
        "Account",
        "Vendor",
        "Customer",
        "Item",
        "TaxCode",
        "TaxRate",
        "Class",
        "Department"
      })
  void every_list_is_as_quickbooks_describes_it(String entity) {
    var seen = 0;
    for (var company : companies()) {
      var body =
          get(
              company,
              "/query?query="
                  + QuickBooksApp.encoded(
                      "select * from "
                          + entity
                          + " where Active in (true, false) maxresults 1000"));
      if (body.has("Fault")) {
        assertThat(SCHEMAS.unknown("Fault", body.required("Fault"))).isEmpty();
        continue;
      }
      var response = body.required("QueryResponse");
      assertThat(names(body)).containsExactlyInAnyOrder("QueryResponse", "time");
      if (response.isEmpty()) {
        continue;
      }
      assertThat(names(response)).containsExactlyInAnyOrder(entity, "startPosition", "maxResults");
      var rows = response.required(entity);
      assertThat(SCHEMAS.unknown(entity, rows)).as(company.name()).isEmpty();
      assertThat(rows.findValuesAsText("Id"))
          .hasSize(response.required("maxResults").asInt())
          .doesNotHaveDuplicates();
      seen += rows.size();
    }
    assertThat(seen).isPositive();
  }

  @Test
  @DisplayName("INT-3 companies and what they have switched on are as QuickBooks describes them")
  void companies_are_as_quickbooks_describes_them() {
    for (var company : companies()) {
      var info = get(company, "/companyinfo/" + company.id()).required("CompanyInfo");
      assertThat(SCHEMAS.unknown("CompanyInfo", info)).isEmpty();
      assertThat(info.required("CompanyName").asText()).isEqualTo(company.name());
      var preferences = get(company, "/preferences").required("Preferences");
      assertThat(SCHEMAS.unknown("Preferences", preferences)).isEmpty();
      assertThat(preferences.at("/CurrencyPrefs/HomeCurrency/value").asText())
          .isEqualTo(company.currency());
    }
  }

  @Test
  @DisplayName("INT-4 the check finds a misspelt member, also deep down")
  void the_check_finds_what_is_wrong() {
    var company = companies().getFirst();
    var body = get(company, "/query?query=" + QuickBooksApp.encoded("select * from Vendor"));
    var row = (ObjectNode) body.at("/QueryResponse/Vendor/0");
    assertThat(SCHEMAS.unknown("Vendor", row)).isEmpty();
    row.put("displayName", "x");
    ((ObjectNode) row.required("MetaData")).put("Updated", "x");
    assertThat(SCHEMAS.unknown("Vendor", row))
        .containsExactlyInAnyOrder("Vendor/displayName", "Vendor/MetaData/Updated");
  }

  private JsonNode get(Holding company, String path) {
    app.quickBooks().minuteLimit(10_000);
    var token = app.signIn(company.name()).required("access_token").asText();
    return Caller.read(app.get(token, company.id(), path));
  }

  private List<Holding> companies() {
    var quickBooks = app.quickBooks();
    return quickBooks.holdings(quickBooks.person(QuickBooksApp.ADA).orElseThrow());
  }

  private static Set<String> names(JsonNode object) {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
