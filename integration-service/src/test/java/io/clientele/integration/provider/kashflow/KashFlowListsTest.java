package io.clientele.integration.provider.kashflow;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.simulator.kashflow.CompanyUser;
import java.net.URI;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KashFlowListsTest {

  private static final URI REDIRECT = URI.create("https://here.example/back");

  private final KashFlowWorld world = new KashFlowWorld();
  private final Provider adapter = world.adapter();

  @AfterAll
  void close() {
    world.close();
  }

  private String access(CompanyUser user) {
    return adapter.redeem(KashFlowWorld.typed(user), ProviderWorld.VERIFIER, REDIRECT).access();
  }

  private ArrayList<ReferenceItem> read(CompanyUser user, ListName list) {
    var items = new ArrayList<ReferenceItem>();
    adapter.read(access(user), Long.toString(user.company()), list, null, items::add);
    return items;
  }

  @ParameterizedTest
  @DisplayName("INT-4 an account that gets bare arrays for envelopes, and back, has the same lists")
  @EnumSource(ListName.class)
  void an_account_that_gets_bare_arrays(ListName list) {
    var tidewater = world.kashFlow().users().get(1);
    var books = world.kashFlow().books(tidewater);
    assertThat(books.company().bare()).isTrue();
    var found =
        read(tidewater, list).stream()
            .collect(Collectors.toMap(ReferenceItem::externalId, ReferenceItem::status));
    assertThat(new TreeMap<>(found)).isEqualTo(new TreeMap<>(KashFlowWorld.contents(books, list)));
  }

  @Test
  @DisplayName("INT-4 entries have the codes, types and particulars that KashFlow has")
  void entries() {
    var user = world.kashFlow().users().getFirst();
    var supplier = read(user, ListName.SUPPLIERS).get(4);
    assertThat(supplier.code()).as("it was padded").matches("[A-Z]{3}5");
    assertThat(supplier.type()).isEqualTo("SUPPLIER");
    assertThat(supplier.extra()).containsEntry("currency", "GBP").containsKey("vatNumber");
    var customer = read(user, ListName.CUSTOMERS).getFirst();
    assertThat(customer.type()).isEqualTo("CUSTOMER");
    assertThat(customer.extra()).containsKey("vatNumber");
    var rates = read(user, ListName.TAX_RATES);
    assertThat(rates)
        .extracting(ReferenceItem::name)
        .containsExactly("20%", "5%", "0%", "VAT 17.5%");
    assertThat(rates.getLast().extra()).containsEntry("rate", 17.5);
    var category = read(user, ListName.CATEGORIES).getFirst();
    assertThat(category.code()).isEqualTo("4000");
    assertThat(category.type()).isEqualTo("Turnover");
    assertThat(category.extra()).containsEntry("VATExempt", false);
    var product = read(user, ListName.PRODUCTS).getFirst();
    assertThat(product.extra()).containsEntry("NominalCode", 4010).containsEntry("Price", 95.0);
    var bank = read(user, ListName.BANK_ACCOUNTS).getFirst();
    assertThat(bank.name()).isEqualTo("Current Account");
    assertThat(bank.extra()).containsEntry("isDefault", true).containsEntry("balance", 1201.0);
  }

  @Test
  @DisplayName("INT-4 a project's status nobody has heard of is kept, and the project active")
  void a_status_nobody_has_heard_of() {
    var projects = read(world.kashFlow().users().getFirst(), ListName.PROJECTS);
    assertThat(projects).extracting(ReferenceItem::code).containsExactly("1", "2", "3", "4", "5");
    var paused = projects.get(2);
    assertThat(paused.status()).isEqualTo(Status.ACTIVE);
    assertThat(paused.extra()).containsEntry("rawStatus", "Paused");
    assertThat(projects.getFirst().extra()).containsKeys("CustomerCode", "StartDate");
    assertThat(projects.getLast().extra()).doesNotContainKey("rawStatus");
  }

  @Test
  @DisplayName("INT-5a a session of another company opens nothing of this one")
  void a_session_of_another_company() {
    var access = access(world.kashFlow().users().getFirst());
    var before = world.calls();
    assertThatThrownBy(() -> adapter.read(access, "1", ListName.SUPPLIERS, null, item -> {}))
        .isInstanceOf(Disconnected.class);
    var fault =
        catchThrowableOfType(
            Disconnected.class, () -> adapter.describe(access, Organisation.named("1", "x")));
    assertThat(fault).hasMessageContaining("another company");
    assertThat(world.calls()).isEqualTo(before);
  }

  @Test
  @DisplayName("INT-14 a 403 about the company ends it, one from in between passes")
  void a_403() {
    var access = access(world.kashFlow().users().getFirst());
    var json = aResponse().withHeader("Content-Type", "application/json; charset=utf-8");
    var no = json.withStatus(403).withBody("{\"Error\":\"Forbidden\"}");
    assertThat(fault(access, no, Disconnected.class)).hasMessageContaining("403 Forbidden");
    var page = aResponse().withHeader("Content-Type", "text/html").withStatus(403);
    assertThat(fault(access, page, Passing.class)).hasMessageContaining("403");
    var locked = aResponse().withHeader("Content-Type", "application/json").withStatus(401);
    var lockedFault =
        fault(access, locked.withBody("{\"Error\":\"AccountLocked\"}"), NeedsRefresh.class);
    assertThat(lockedFault).hasMessageContaining("AccountLocked");
    assertThat(fault(access, aResponse().withStatus(401), Passing.class))
        .as("no reason to log in: that may be refused from in between as well, for good")
        .hasMessageContaining("401");
  }

  private <F extends ProviderFault> F fault(
      String access, ResponseDefinitionBuilder answer, Class<F> type) {
    var stubs = world.simulator().stubs();
    var where = urlPathEqualTo(KashFlowWorld.API + "/settings/companydetails");
    var stub = stubs.stubFor(get(where).willReturn(answer));
    try {
      return catchThrowableOfType(type, () -> adapter.organisations(access));
    } finally {
      stubs.removeStub(stub);
    }
  }
}
