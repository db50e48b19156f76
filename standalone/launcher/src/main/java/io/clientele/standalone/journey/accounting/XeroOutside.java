package io.clientele.standalone.journey.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.simulator.Simulator;
import io.clientele.simulator.xero.books.Books;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.signin.Browser;
import io.clientele.standalone.signin.FilledForm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** What people do at Xero, here at the simulated one: on its pages and by its administration. */
final class XeroOutside implements AutoCloseable {

  private static final String BANK = "BANK";

  private final Simulator simulator;
  private final Api administration;

  XeroOutside(Simulator simulator) {
    this.simulator = simulator;
    this.administration = new Api(simulator.uri(), () -> "");
  }

  /** The email of somebody who has organisations there. */
  String person(int number) {
    JsonNode all = administration.get("/admin/xero/users").expect(200, "the people at Xero");
    return all.path(number).path("email").asText();
  }

  /** Makes an organisation; returns its id. */
  String organisation(String name, String person, int suppliers, int customers) {
    Map<String, Object> body =
        Map.of(
            "name", name,
            "country", "GB",
            "currency", "GBP",
            "suppliers", suppliers,
            "customers", customers,
            "user", person);
    return administration
        .post("/admin/xero/organisations", body)
        .expect(201, "an organisation at Xero")
        .path("organisationId")
        .asText();
  }

  /**
   * A person opens the page, says who they are, allows one organisation, and is sent back.
   *
   * @return the page they end at
   */
  HttpResponse<String> allow(URI page, String person, String tenant) {
    try (Browser browser = new Browser()) {
      HttpResponse<String> asked = browser.open(page);
      String id = simulator.xero().person(person).orElseThrow().id().toString();
      if (!asked.body().contains(id) || !asked.body().contains(tenant)) {
        throw new CheckFailed("Xero asks who one is and what to allow: " + asked.statusCode());
      }
      return FilledForm.of(asked)
          .with("person", id)
          .with("organisation", tenant)
          .with("decision", "allow")
          .send(browser);
    }
  }

  /** A person takes back all they allowed. */
  void withdraw(String person) {
    administration
        .post("/admin/xero/withdrawals", Map.of("user", person))
        .expect(200, "the withdrawal at Xero");
  }

  /** How many of each list an organisation has, under our names of the lists (INT-4). */
  Map<String, Integer> counts(String tenant) {
    Books books = simulator.xero().books(UUID.fromString(tenant)).orElseThrow();
    int banks = (int) books.accounts().stream().filter(one -> one.type().equals(BANK)).count();
    return Map.of(
        "CATEGORIES",
        books.accounts().size() - banks,
        "BANK_ACCOUNTS",
        banks,
        "SUPPLIERS",
        (int) books.contacts().matching(true, one -> one.isSupplier()).count(),
        "CUSTOMERS",
        (int) books.contacts().matching(true, one -> one.isCustomer()).count(),
        "TAX_RATES",
        books.taxRates().size(),
        "PRODUCTS",
        books.items().size(),
        "PROJECTS",
        books.trackingCategories(true).stream().mapToInt(one -> one.options().size()).sum());
  }

  @Override
  public void close() {
    administration.close();
  }
}
