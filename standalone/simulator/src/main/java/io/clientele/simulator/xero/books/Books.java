package io.clientele.simulator.xero.books;

import static io.clientele.simulator.xero.books.ContactKind.ARCHIVED;
import static io.clientele.simulator.xero.books.ContactKind.BOTH;
import static io.clientele.simulator.xero.books.ContactKind.BRAND_NEW;
import static io.clientele.simulator.xero.books.ContactKind.CUSTOMER;
import static io.clientele.simulator.xero.books.ContactKind.FORGOTTEN;
import static io.clientele.simulator.xero.books.ContactKind.MERGED;
import static io.clientele.simulator.xero.books.ContactKind.SUPPLIER;

import java.util.List;

/** All lists of one organisation. Only the contacts are kept apart; the rest is read when asked. */
public final class Books {

  private final Organisation organisation;
  private final Edition edition;
  private final Contacts contacts;

  private Books(Organisation organisation) {
    this.organisation = organisation;
    this.edition = Edition.of(organisation.countryCode());
    this.contacts = new Contacts(organisation, edition);
  }

  /** Books with just so many suppliers and customers. */
  public static Books of(Organisation organisation, int suppliers, int customers) {
    var books = new Books(organisation);
    books.contacts.begin(SUPPLIER, suppliers);
    books.contacts.begin(CUSTOMER, customers);
    return books;
  }

  /** Books that also have every special kind of contact. */
  public static Books withSpecialContacts(Organisation organisation, int suppliers, int customers) {
    var books = of(organisation, suppliers, customers);
    for (var special : List.of(BOTH, BRAND_NEW, ARCHIVED, FORGOTTEN, MERGED)) {
      books.contacts.begin(special, 1);
    }
    return books;
  }

  public Organisation organisation() {
    return organisation;
  }

  public List<Account> accounts() {
    return Accounts.of(organisation, edition);
  }

  public List<TaxRate> taxRates() {
    return TaxRates.of(edition);
  }

  public List<Item> items() {
    return Items.of(organisation, edition);
  }

  /**
   * The dimensions.
   *
   * @param archived also those no longer in use
   */
  public List<TrackingCategory> trackingCategories(boolean archived) {
    return TrackingCategory.of(organisation).stream()
        .filter(category -> archived || category.status().equals("ACTIVE"))
        .toList();
  }

  public Contacts contacts() {
    return contacts;
  }
}
