package io.clientele.integration.provider.sage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.CodeVerifier;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.ProviderWorld.Place;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.provider.Tokens;
import io.clientele.simulator.sage.books.ContactKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is Sage's own beyond the kit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SageTest {

  private final SageKitWorld world = new SageKitWorld();
  private final Provider sage = world.adapter();
  private final Place cafe = world.place(3, 2);
  private Tokens tokens = world.signedIn(sage, cafe);

  /** Other tests turn the clock. */
  @BeforeEach
  void signIn() {
    tokens = world.signedIn(sage, cafe);
  }

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  @DisplayName(
      "INT-3 the address asks for version 3.1, for reading, and spares the choice of country")
  void the_address() {
    assertThat(sage.authorisation("st", ProviderWorld.VERIFIER, world.callback()).toString())
        .contains("filter=apiv3.1", "scope=readonly", "country=gb", "state=st");
    assertThat(tokens.account()).isEqualTo(cafe.person().id().toString());
  }

  @Test
  @DisplayName("INT-3 a code brings nothing to who does not know what its sign-in was begun with")
  void a_code_needs_its_verifier() {
    var address = sage.authorisation("st", ProviderWorld.VERIFIER, world.callback()).toString();
    assertThat(address)
        .contains("code_challenge_method=S256")
        .contains("code_challenge=" + ProviderWorld.VERIFIER.challenge())
        .doesNotContain(ProviderWorld.VERIFIER.text());
    var anothers = new CodeVerifier("w".repeat(43));
    assertThatThrownBy(() -> world.signedIn(sage, cafe, anothers)).isInstanceOf(GrantRefused.class);
  }

  @Test
  @DisplayName("INT-4 an account keeps its nominal code, type, tax rate and where it is shown")
  void accounts() {
    var office = named(ListName.CATEGORIES, "Office costs");
    assertThat(office.code()).isEqualTo("7500");
    assertThat(office.type()).isEqualTo("OVERHEADS");
    assertThat(office.extra())
        .containsEntry("taxRate", "GB_STANDARD")
        .containsEntry("visible_in_expenses", true)
        .containsEntry("is_control_account", false);
    assertThat(named(ListName.CATEGORIES, "Bad Debts").status()).isEqualTo(Status.ARCHIVED);
    var bank = named(ListName.BANK_ACCOUNTS, "Current (1200)");
    assertThat(bank.code()).isEqualTo("1200");
    assertThat(bank.type()).isEqualTo("CHECKING");
    assertThat(bank.extra())
        .containsEntry("currency", "GBP")
        .containsEntry("accountNumber", "****1200");
  }

  @Test
  @DisplayName("INT-4 a contact keeps what posting to it needs, and says whether it is both")
  void contacts() {
    var suppliers = read(world.home(), ListName.SUPPLIERS, null);
    assertThat(suppliers).extracting(ReferenceItem::type).contains("SUPPLIER", "BOTH");
    var one = suppliers.getFirst();
    assertThat(one.code()).isNotBlank();
    assertThat(one.extra())
        .containsKeys("email", "taxNumber", "purchaseLedgerAccount")
        .containsEntry("currency", "GBP");
  }

  @Test
  @DisplayName("INT-4 a tax rate is for sales, for purchases or for both")
  void tax_rates() {
    assertThat(named(ListName.TAX_RATES, "Standard 20.00%").type()).isEqualTo("BOTH");
    var hidden = named(ListName.TAX_RATES, "EC Sales 0.00%");
    assertThat(hidden.type()).isEqualTo("SALES");
    assertThat(hidden.status()).isEqualTo(Status.ARCHIVED);
    assertThat(named(ListName.TAX_RATES, "Reverse Charge on Purchases 20.00%").type())
        .isEqualTo("PURCHASE");
  }

  @Test
  @DisplayName(
      "INT-4 products, services and stock are one list; categories of analysis are projects")
  void products_and_projects() {
    assertThat(read(cafe, ListName.PRODUCTS, null))
        .extracting(ReferenceItem::type)
        .contains("PRODUCT", "SERVICE", "STOCK");
    var kitchen = named(ListName.PROJECTS, "Kitchen");
    assertThat(kitchen.code()).isEqualTo("KIT");
    assertThat(kitchen.extra()).containsEntry("analysisTypeName", "Department");
  }

  @Test
  @DisplayName("INT-4 an edition without stock has the other products all the same")
  void an_edition_without_stock() {
    var place = world.place(1, 1);
    var books = world.books(place);
    books.close("stock_items");
    assertThat(read(place, ListName.PRODUCTS, null))
        .extracting(ReferenceItem::type)
        .contains("PRODUCT", "SERVICE")
        .doesNotContain("STOCK");
    books.close("products");
    books.close("services");
    assertThatThrownBy(() -> read(place, ListName.PRODUCTS, null)).isInstanceOf(ListClosed.class);
  }

  @Test
  @DisplayName("INT-4 what was deleted since comes archived, beside what has changed")
  void what_was_deleted_since() {
    var place = world.place(4, 0);
    var first = readInto(place, ListName.SUPPLIERS, null, new ArrayList<>());
    var contacts = world.books(place).contacts();
    var later = Instant.now().plusSeconds(60);
    contacts.add(ContactKind.DELETED, 1, later);
    contacts.add(ContactKind.SUPPLIER, 2, later);
    var changed = new ArrayList<ReferenceItem>();
    var next = readInto(place, ListName.SUPPLIERS, first.asOf(), changed);
    assertThat(next.whole()).isFalse();
    assertThat(changed).extracting(ReferenceItem::status).contains(Status.ARCHIVED, Status.ACTIVE);
    assertThat(readInto(place, ListName.TAX_RATES, first.asOf(), new ArrayList<>()).whole())
        .isTrue();
  }

  @Test
  @DisplayName("INT-4 a token is asked for before every page: a list may outlive several")
  void a_list_outlives_its_token() {
    var place = world.place(401, 0);
    var newest = new AtomicReference<>(world.signedIn(sage, place));
    Supplier<String> access =
        () -> {
          world.turn(Duration.ofMinutes(6));
          return newest.updateAndGet(old -> sage.refresh(old.refresh())).access();
        };
    var items = new ArrayList<ReferenceItem>();
    sage.read(access, place.organisation(), ListName.SUPPLIERS, null, items::add);
    assertThat(items).hasSize(401);
  }

  @Test
  @DisplayName("INT-14 a business the person no longer works for is gone, not closed in parts")
  void a_business_left() {
    var place = world.place(1, 1);
    assertThat(read(place, ListName.CUSTOMERS, null)).hasSize(1);
    world.sage().leave(place.person(), place.organisation());
    assertThatThrownBy(() -> read(place, ListName.CUSTOMERS, null))
        .isInstanceOf(Disconnected.class);
    var left = Organisation.named(place.organisation(), "Left");
    assertThatThrownBy(() -> sage.describe(tokens.access(), left)).isInstanceOf(Disconnected.class);
  }

  @Test
  @DisplayName("INT-14 who is denied everything has lost the business, and not one list of it")
  void denied_everything() {
    world.sage().shutOut(cafe.person(), true);
    try {
      assertThatThrownBy(() -> read(cafe, ListName.CUSTOMERS, null))
          .isInstanceOf(Disconnected.class);
      assertThatThrownBy(() -> sage.organisations(tokens.access()))
          .isInstanceOf(Disconnected.class);
    } finally {
      world.sage().shutOut(cafe.person(), false);
    }
    assertThat(sage.organisations(tokens.access())).isNotEmpty();
  }

  @Test
  @DisplayName("CLI-4 a business whose subscription is over cannot be chosen")
  void a_subscription_that_is_over() {
    var place = world.place(1, 1);
    var named = Organisation.named(place.organisation(), "Over");
    assertThat(sage.describe(tokens.access(), named).country()).isEqualTo("GB");
    world.books(place).active(false);
    assertThatThrownBy(() -> sage.describe(tokens.access(), named))
        .isInstanceOf(Disconnected.class);
  }

  @Test
  @DisplayName("INT-8 of a bank account's number only the end is kept")
  void masked_numbers() {
    assertThat(SageAccounts.masked("12345678")).isEqualTo("****5678");
    assertThat(SageAccounts.masked("1234")).isEqualTo("****");
    assertThat(SageAccounts.masked("")).isEmpty();
  }

  private ReferenceItem named(ListName list, String name) {
    return read(cafe, list, null).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<ReferenceItem> read(Place place, ListName list, @Nullable Instant since) {
    var items = new ArrayList<ReferenceItem>();
    readInto(place, list, since, items);
    return items;
  }

  private ListRead readInto(
      Place place, ListName list, @Nullable Instant since, List<ReferenceItem> items) {
    return sage.read(tokens.access(), place.organisation(), list, since, items::add);
  }
}
