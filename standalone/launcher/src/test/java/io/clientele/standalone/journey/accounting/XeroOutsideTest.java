package io.clientele.standalone.journey.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.clientele.simulator.Simulator;
import io.clientele.simulator.xero.Xero;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.signin.Form;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people do at Xero's pages, on the simulator itself. */
class XeroOutsideTest {

  private final Simulator simulator = Simulator.start(0);
  private final XeroOutside xero = new XeroOutside(simulator);

  private final Api app = new Api(URI.create("http://localhost/"), () -> "");

  @AfterEach
  void close() {
    app.close();
    xero.close();
    simulator.close();
  }

  @Test
  @DisplayName("INT-4 what an organisation has is counted under our names of the lists")
  void what_an_organisation_has_is_counted() {
    assertThat(xero.counts(organisation()))
        .contains(entry("SUPPLIERS", 3), entry("CUSTOMERS", 5))
        .containsOnlyKeys(
            "CATEGORIES",
            "BANK_ACCOUNTS",
            "SUPPLIERS",
            "CUSTOMERS",
            "TAX_RATES",
            "PRODUCTS",
            "PROJECTS")
        .allSatisfy((list, count) -> assertThat(count).isPositive());
  }

  @Test
  @DisplayName("INT-3 who allows an organisation is sent back with a code and the state")
  void who_allows_is_sent_back() {
    var end = xero.allow(app, page(Xero.USUAL.app().clientId()), xero.person(0), organisation());
    // The simulator's own front page stands in for the app.
    assertThat(end.statusCode()).isEqualTo(200);
    assertThat(end.uri().getQuery()).contains("code=").contains("state=abc");
    assertThat(end.body()).contains("Allowed Ltd");
  }

  @Test
  @DisplayName("INT-3 a page that does not ask for that organisation is a failed check")
  void a_page_that_does_not_ask_is_a_failed_check() {
    String tenant = organisation();
    assertThatThrownBy(() -> xero.allow(app, page("another-app"), xero.person(0), tenant))
        .isInstanceOf(CheckFailed.class)
        .hasMessageContaining("400");
  }

  @Test
  @DisplayName("INT-14 a withdrawal takes back what one person allowed")
  void a_withdrawal_takes_back_what_one_person_allowed() {
    String person = xero.person(0);
    xero.allow(app, page(Xero.USUAL.app().clientId()), person, organisation());
    var known = simulator.xero().person(person).orElseThrow();
    assertThat(simulator.xero().connections(known)).hasSize(1);
    xero.withdraw(person);
    assertThat(simulator.xero().connections(known)).isEmpty();
    assertThat(xero.person(1)).isNotEqualTo(person);
  }

  private String organisation() {
    return xero.organisation("Allowed Ltd", xero.person(0), 3, 5);
  }

  private URI page(String app) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", app);
    asked.put("redirect_uri", simulator.uri() + "/");
    asked.put("scope", "offline_access accounting.settings.read");
    asked.put("state", "abc");
    return URI.create(
        simulator.uri() + "/login.xero.com/identity/connect/authorize?" + Form.encoded(asked));
  }
}
