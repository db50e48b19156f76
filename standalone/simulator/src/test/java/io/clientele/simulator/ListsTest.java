package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {

  private final Simulator simulator = Simulator.start(0);
  private final XeroApp app = new XeroApp(simulator);
  private String tenant = "";
  private String accessToken = "";

  @BeforeAll
  void signIn() {
    var ada = simulator.xero().people().getFirst();
    var big = simulator.xero().add(ada, "Big Ltd", "GB", "GBP", 20_000, 5);
    tenant = big.organisationId().toString();
    accessToken = app.accessToken("Big Ltd");
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("INT-4 twenty thousand suppliers come in pages of a thousand, each once")
  void contacts_come_in_pages() {
    var ids = new HashSet<String>();
    int page = 1;
    int pages;
    do {
      var body = list("/Contacts?pageSize=1000&page=" + page);
      pages = body.required("pagination").required("pageCount").asInt();
      assertThat(body.required("pagination").required("page").asInt()).isEqualTo(page);
      assertThat(body.required("pagination").required("itemCount").asInt()).isEqualTo(20_005);
      ids.addAll(body.required("Contacts").findValuesAsText("ContactID"));
      page++;
    } while (page <= pages);
    assertThat(pages).isEqualTo(21);
    assertThat(ids).hasSize(20_005);
  }

  @Test
  @DisplayName(
      "INT-4 a page has a hundred contacts unless asked otherwise, and never over a thousand")
  void sizes_of_pages() {
    assertThat(list("/Contacts").required("Contacts")).hasSize(100);
    assertThat(list("/Contacts?pageSize=5000").required("Contacts")).hasSize(1000);
    assertThat(list("/Contacts?pageSize=0").required("Contacts")).hasSize(1);
    assertThat(list("/Contacts?page=900").required("Contacts")).isEmpty();
    assertThat(status("/Contacts?page=two")).isEqualTo(400);
  }

  @Test
  @DisplayName("INT-4 contacts are found by filter, by ids and by words")
  void contacts_are_found() {
    var customers = list("/Contacts?where=" + XeroApp.encoded("IsCustomer==true"));
    assertThat(customers.required("pagination").required("itemCount").asInt()).isEqualTo(5);
    assertThat(customers.required("pagination").required("pageCount").asInt()).isEqualTo(1);
    var some = customers.required("Contacts");
    var first = some.get(0).required("ContactID").asText();
    var second = some.get(1).required("ContactID").asText();
    assertThat(list("/Contacts?IDs=" + first + "," + second).required("Contacts")).hasSize(2);
    var name = some.get(2).required("Name").asText();
    var found = list("/Contacts?searchTerm=" + XeroApp.encoded(name.toLowerCase(Locale.ROOT)));
    assertThat(found.required("Contacts").findValuesAsText("Name")).contains(name);
  }

  @Test
  @DisplayName("INT-4 changed since: only what changed later, and an empty array for nothing")
  void changed_since() {
    var future = "2999-01-01T00:00:00";
    for (var path : List.of("/Accounts", "/Items", "/Contacts")) {
      var name = path.substring(1);
      assertThat(list(path, "If-Modified-Since", future).required(name)).as(path).isEmpty();
      assertThat(list(path, "If-Modified-Since", "2020-01-01T00:00:00").required(name))
          .isNotEmpty();
    }
    for (var path : List.of("/TaxRates", "/TrackingCategories")) {
      var name = path.substring(1);
      assertThat(list(path, "If-Modified-Since", future).required(name)).as(path).isNotEmpty();
    }
    assertThat(status("/Accounts", "If-Modified-Since", "yesterday")).isEqualTo(400);
  }

  @Test
  @DisplayName("INT-4 contacts that are added are the only ones that changed since")
  void added_contacts_are_found_by_time() {
    var ada = simulator.xero().people().getFirst();
    var small = simulator.xero().add(ada, "Small Ltd", "US", "USD", 2, 0);
    var books = simulator.xero().books(small.organisationId().toString()).orElseThrow();
    books.contacts().add(0, 3, small.createdDateUtc().plusSeconds(3600));
    var token = app.accessToken("Small Ltd");
    var since = small.createdDateUtc().plusSeconds(1800).toString().replaceAll("\\..*|Z", "");
    var changed =
        Caller.read(
            app.get(
                "/Contacts", token, small.organisationId().toString(), "If-Modified-Since", since));
    assertThat(changed.required("Contacts").findValuesAsText("IsCustomer"))
        .containsExactly("true", "true", "true");
  }

  @Test
  @DisplayName("INT-4 bank accounts are asked for by type, archived dimensions by parameter")
  void parameters_of_lists() {
    var banks = list("/Accounts?where=" + XeroApp.encoded("Type==\"BANK\"")).required("Accounts");
    assertThat(banks.findValuesAsText("Type")).containsExactly("BANK", "BANK", "BANK");
    assertThat(list("/TrackingCategories").required("TrackingCategories")).hasSize(2);
    assertThat(list("/TrackingCategories?includeArchived=true").required("TrackingCategories"))
        .hasSize(3);
    assertThat(status("/Accounts?order=Name")).as("not simulated").isEqualTo(400);
  }

  @Test
  @DisplayName("INT-3 the organisation says who it is")
  void the_organisation_says_who_it_is() {
    var organisation = list("/Organisation").required("Organisations").get(0);
    assertThat(UUID.fromString(organisation.required("OrganisationID").asText()))
        .hasToString(tenant);
    assertThat(organisation.required("Name").asText()).isEqualTo("Big Ltd");
    assertThat(organisation.required("BaseCurrency").asText()).isEqualTo("GBP");
    assertThat(organisation.required("CountryCode").asText()).isEqualTo("GB");
    assertThat(organisation.required("FinancialYearEndMonth").asInt()).isEqualTo(12);
    assertThat(organisation.required("IsDemoCompany").asBoolean()).isFalse();
  }

  private JsonNode list(String path, String... headers) {
    simulator.xero().minuteLimit(1_000);
    return Caller.read(app.get(path, accessToken, tenant, headers));
  }

  private int status(String path, String... headers) {
    return app.get(path, accessToken, tenant, headers).statusCode();
  }
}
