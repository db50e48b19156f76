package io.clientele.integration.provider.freeagent;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FreeAgentListsTest {

  private final FreeAgentTestBed bed = new FreeAgentTestBed(false);

  @AfterEach
  void close() {
    bed.close();
  }

  private void contacts(String view, String json) {
    bed.server.stubFor(
        get(urlPathEqualTo("/v2/contacts"))
            .withQueryParam("view", equalTo(view))
            .willReturn(FreeAgentTestBed.json(200, json)));
  }

  @Test
  @DisplayName("INT-4 categories go by their code as it is written; some stand for something else")
  void categories() {
    bed.answer(
        "/v2/categories",
        """
        {"income_categories":[{"url":"https://x/v2/categories/001","description":"Sales",
           "nominal_code":"001","auto_sales_tax_rate":"Standard rate"}],
         "general_categories":[
          {"url":"https://x/v2/categories/750-1","description":"Bank","nominal_code":"750-1",
           "bank_account":"https://x/v2/bank_accounts/1"},
          {"url":"https://x/v2/categories/601-2","description":"Van","nominal_code":"601-2"},
          {"url":"https://x/v2/categories/902-1","description":"Loan","nominal_code":"902-1"}],
         "unheard_of_categories":[{"description":"New","nominal_code":"600"}]}
        """);
    var items = bed.read(ListName.CATEGORIES);
    assertThat(items.getFirst())
        .isEqualTo(
            new ReferenceItem(
                "001",
                "001",
                "Sales",
                "INCOME",
                Status.ACTIVE,
                Map.of(
                    "url", "https://x/v2/categories/001", "auto_sales_tax_rate", "Standard rate")));
    assertThat(items)
        .extracting(item -> item.extra().get("standsFor"))
        .containsExactly(null, "BANK_ACCOUNT", "ASSET", "PERSON", null);
    assertThat(items.getLast().type()).isEqualTo("UNHEARD_OF");
    bed.server.verify(
        getRequestedFor(urlPathEqualTo("/v2/categories"))
            .withQueryParam("sub_accounts", equalTo("true"))
            .withHeader("User-Agent", equalTo(FreeAgentTestBed.AGENT))
            .withHeader("Authorization", equalTo("Bearer a-1"))
            .withoutHeader("X-Subdomain"));
  }

  @Test
  @DisplayName("INT-4 the view says who is supplier, customer or both; who is neither yet is both")
  void contacts_by_their_views() {
    var paper = "{\"url\":\"https://x/v2/contacts/1\",\"organisation_name\":\"Paper\"}";
    var quay =
        """
        {"url":"https://x/v2/contacts/2","first_name":"Ada","last_name":"Quay","status":"Dormant"}""";
    var ink = "{\"url\":\"https://x/v2/contacts/3\",\"organisation_name\":\"Ink\"}";
    var fresh =
        """
        {"url":"https://x/v2/contacts/4","organisation_name":"New","status":"Hidden",
         "email":"a@new.example","account_balance":"1.0"}""";
    contacts("suppliers", "{\"contacts\":[" + paper + "," + ink + "]}");
    contacts("clients", "{\"contacts\":[" + quay + "," + ink + "]}");
    contacts("all", "{\"contacts\":[" + String.join(",", paper, quay, ink, fresh) + "]}");
    var suppliers = bed.read(ListName.SUPPLIERS);
    assertThat(suppliers).extracting(ReferenceItem::name).containsExactly("Paper", "Ink", "New");
    assertThat(suppliers)
        .extracting(ReferenceItem::type)
        .containsExactly("SUPPLIER", "BOTH", "CONTACT");
    assertThat(suppliers.getLast())
        .isEqualTo(
            new ReferenceItem(
                "4",
                null,
                "New",
                "CONTACT",
                Status.ARCHIVED,
                Map.of("url", "https://x/v2/contacts/4", "email", "a@new.example")));
    var customers = bed.read(ListName.CUSTOMERS);
    assertThat(customers).extracting(ReferenceItem::name).containsExactly("Ada Quay", "Ink", "New");
    assertThat(customers.getFirst().type()).isEqualTo("CUSTOMER");
    assertThat(customers.getFirst().status()).isEqualTo(Status.ACTIVE);
    assertThat(customers.getFirst().extra()).containsEntry("rawStatus", "Dormant");
  }

  @Test
  @DisplayName("INT-4 products are the price list and the stock, whose numbers do not meet")
  void products() {
    bed.answer(
        "/v2/price_list_items",
        """
        {"price_list_items":[{"url":"https://x/v2/price_list_items/1","code":"CONS-HR",
          "item_type":"Hours","price":"95.0","description":"Consultancy hour",
          "vat_status":"standard","category":"https://x/v2/categories/001","quantity":"1.0"}]}
        """);
    bed.answer(
        "/v2/stock_items",
        """
        {"stock_items":[{"url":"https://x/v2/stock_items/1","description":"Hamper"}]}
        """);
    assertThat(bed.read(ListName.PRODUCTS))
        .containsExactly(
            new ReferenceItem(
                "1",
                "CONS-HR",
                "Consultancy hour",
                "Hours",
                Status.ACTIVE,
                Map.of(
                    "url",
                    "https://x/v2/price_list_items/1",
                    "price",
                    "95.0",
                    "vat_status",
                    "standard",
                    "category",
                    "https://x/v2/categories/001")),
            new ReferenceItem(
                "stock-1",
                null,
                "Hamper",
                "STOCK_ITEM",
                Status.ACTIVE,
                Map.of("url", "https://x/v2/stock_items/1")));
  }

  @Test
  @DisplayName("INT-4 projects that are over are archived, and a status nobody knows is kept")
  void projects() {
    bed.answer(
        "/v2/projects",
        """
        {"projects":[{"url":"https://x/v2/projects/1","name":"Terrace","status":"Active"},
         {"url":"https://x/v2/projects/2","name":"Survey","status":"Completed"},
         {"url":"https://x/v2/projects/3","name":"Branch","status":"Cancelled"},
         {"url":"https://x/v2/projects/4","name":"Menu","status":"Paused"}]}
        """);
    var projects = bed.read(ListName.PROJECTS);
    assertThat(projects)
        .extracting(ReferenceItem::status)
        .containsExactly(Status.ACTIVE, Status.ARCHIVED, Status.ARCHIVED, Status.ACTIVE);
    assertThat(projects.getLast().extra()).containsEntry("rawStatus", "Paused");
  }

  @Test
  @DisplayName("INT-4 of a bank account's number the last four digits are kept")
  void bank_accounts() {
    bed.answer(
        "/v2/bank_accounts",
        """
        {"bank_accounts":[{"url":"https://x/v2/bank_accounts/1","type":"StandardBankAccount",
          "name":"Current","currency":"GBP","is_primary":true,"status":"active",
          "account_number":"12345678","sort_code":"200000","current_balance":"1.0"},
         {"url":"https://x/v2/bank_accounts/2","type":"PaypalAccount","name":"Old",
          "status":"hidden","account_number":"123"}]}
        """);
    assertThat(bed.read(ListName.BANK_ACCOUNTS))
        .containsExactly(
            new ReferenceItem(
                "1",
                null,
                "Current",
                "StandardBankAccount",
                Status.ACTIVE,
                Map.of(
                    "url",
                    "https://x/v2/bank_accounts/1",
                    "currency",
                    "GBP",
                    "is_primary",
                    true,
                    "accountNumber",
                    "****5678")),
            new ReferenceItem(
                "2",
                null,
                "Old",
                "PaypalAccount",
                Status.ARCHIVED,
                Map.of("url", "https://x/v2/bank_accounts/2", "accountNumber", "***")));
  }

  @Test
  @DisplayName("INT-4 the next page is asked of FreeAgent as we know it, whatever its link says")
  void the_next_page() {
    bed.answer(
        "/v2/projects",
        FreeAgentTestBed.json(200, "{\"projects\":[{\"url\":\"https://x/v2/projects/1\"}]}")
            .withHeader(
                "Link",
                "<https://elsewhere.example/v2/projects?page=1>; rel=\"first\", "
                    + "<https://elsewhere.example/v2/projects?page=2&per_page=2>; rel=\"next\""));
    bed.server.stubFor(
        get(urlPathEqualTo("/v2/projects"))
            .withQueryParam("page", equalTo("2"))
            .willReturn(
                FreeAgentTestBed.json(200, "{\"projects\":[{\"url\":\"https://x/v2/projects/2\"}]}")
                    .withHeader(
                        "Link", "<https://elsewhere.example/v2/projects?page=1>; rel=\"prev\"")));
    assertThat(bed.read(ListName.PROJECTS))
        .extracting(ReferenceItem::externalId)
        .containsExactly("1", "2");
  }

  @Test
  @DisplayName("INT-4 a list that ends before its end, or is none, empties nothing")
  void a_list_that_ends_early() {
    bed.answer(
        "/v2/projects",
        FreeAgentTestBed.json(200, "{\"projects\":[{\"url\":\"https://x/v2/projects/1\"}]}")
            .withHeader("X-Total-Count", "101"));
    assertThatThrownBy(() -> bed.read(ListName.PROJECTS)).isInstanceOf(Passing.class);
    for (var body : new String[] {"{}", "[]", "{\"errors\":[]}"}) {
      bed.answer("/v2/projects", body);
      assertThatThrownBy(() -> bed.read(ListName.PROJECTS)).as(body).isInstanceOf(Passing.class);
    }
    for (var body : new String[] {"{}", "[]", "{\"errors\":{}}"}) {
      bed.answer("/v2/categories", body);
      assertThatThrownBy(() -> bed.read(ListName.CATEGORIES)).as(body).isInstanceOf(Passing.class);
    }
  }
}
