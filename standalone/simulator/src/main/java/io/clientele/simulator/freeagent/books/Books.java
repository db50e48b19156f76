package io.clientele.simulator.freeagent.books;

import static io.clientele.simulator.freeagent.books.ContactKind.BOTH;
import static io.clientele.simulator.freeagent.books.ContactKind.BRAND_NEW;
import static io.clientele.simulator.freeagent.books.ContactKind.CLIENT;
import static io.clientele.simulator.freeagent.books.ContactKind.HIDDEN;
import static io.clientele.simulator.freeagent.books.ContactKind.PERSON;
import static io.clientele.simulator.freeagent.books.ContactKind.SUPPLIER;
import static io.clientele.simulator.freeagent.books.ContactKind.UNHEARD_OF;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All lists of one company. Only the contacts are kept apart; the rest is made when asked. */
public final class Books {

  private static final int A_COMPANY = 100;

  private final Company company;
  private final Contacts contacts;

  private Books(Company company) {
    this.company = company;
    this.contacts = new Contacts(company);
  }

  /** Books with just so many suppliers and clients. */
  public static Books of(Company company, int suppliers, int clients) {
    var books = new Books(company);
    books.contacts.begin(SUPPLIER, suppliers);
    books.contacts.begin(CLIENT, clients);
    return books;
  }

  /** Books that also have every special kind of contact. */
  public static Books withSpecialContacts(Company company, int suppliers, int clients) {
    var books = of(company, suppliers, clients);
    for (var special : List.of(BOTH, BRAND_NEW, PERSON, HIDDEN, UNHEARD_OF)) {
      books.contacts.begin(special, 1);
    }
    return books;
  }

  public Company company() {
    return company;
  }

  public Contacts contacts() {
    return contacts;
  }

  /**
   * The nominal accounts.
   *
   * @param subAccounts also those of single bank accounts, assets and people
   */
  public List<Category> categories(boolean subAccounts) {
    return Categories.of(company).stream()
        .filter(category -> subAccounts || !category.nominalCode().contains("-"))
        .toList();
  }

  public List<BankAccount> bankAccounts() {
    return BankAccounts.of(company);
  }

  public List<PriceListItem> priceListItems() {
    return List.of(
        item(1, "CONS-HR", "Hours", "95.0", "Consultancy hour", "standard", null),
        item(2, "CONS-DAY", "Days", "680.0", "Consultancy day", "standard", null),
        item(3, "DELIVERY", "Services", "12.5", "Delivery inside the town", "reduced", null),
        item(4, "HAMPER-L", "Stock", "85.0", "Large gift hamper", "standard", stockUrl(1)),
        item(5, "BOOK", "Products", "14.0", "Recipe book", "zero", null));
  }

  private PriceListItem item(
      int number,
      String code,
      String type,
      String price,
      String description,
      String vat,
      @Nullable String stock) {
    var british = company.type().british();
    return new PriceListItem(
        Urls.of("price_list_items", id(number)),
        code,
        type,
        "1.0",
        price,
        description,
        british ? vat : null,
        british ? null : "8.25",
        Urls.of("categories", "001"),
        stock,
        beginning(company),
        beginning(company));
  }

  public List<StockItem> stockItems() {
    var at = beginning(company);
    return List.of(
        new StockItem(stockUrl(1), "Hampers, large", at, at),
        new StockItem(stockUrl(2), "Hampers, small", at, at));
  }

  private String stockUrl(int number) {
    return Urls.of("stock_items", id(number));
  }

  public List<Project> projects() {
    return List.of(
        project(1, "Terrace refit", "Active"),
        project(2, "Harbour festival", "Active"),
        project(3, "Kitchen survey", "Completed"),
        project(4, "Second branch", "Cancelled"),
        project(5, "Old menu", "Hidden"));
  }

  private Project project(int number, String name, String status) {
    var client = contacts.page(View.ALL, null, 0, 1).stream().findFirst();
    return new Project(
        Urls.of("projects", id(number)),
        name,
        client.map(Contact::url).orElseGet(() -> Urls.of("contacts", 0)),
        client.map(Contact::organisationName).orElse("Nobody"),
        status,
        company.currency(),
        0,
        "Hours",
        false,
        beginning(company),
        beginning(company));
  }

  /** Two that have begun and one to come; none in the United Kingdom. */
  public List<SalesTaxPeriod> salesTaxPeriods() {
    return company.type().british()
        ? List.of()
        : List.of(
            period(1, "8.0", null, LocalDate.of(2020, 5, 1)),
            period(2, "8.25", "4.0", LocalDate.of(2024, 1, 1)),
            period(3, "9.0", "4.5", LocalDate.of(2099, 1, 1)));
  }

  private SalesTaxPeriod period(
      int number, String first, @Nullable String second, LocalDate effective) {
    return new SalesTaxPeriod(
        Urls.of("sales_tax_periods", id(number)),
        company.salesTaxName(),
        company.salesTaxRegistrationStatus(),
        first,
        second,
        null,
        false,
        effective);
  }

  private long id(int number) {
    return company.number() * A_COMPANY + number;
  }

  static Instant beginning(Company company) {
    return company.companyStartDate().atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
