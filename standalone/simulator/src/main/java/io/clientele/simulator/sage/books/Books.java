package io.clientele.simulator.sage.books;

import static io.clientele.simulator.sage.books.ContactKind.BOTH;
import static io.clientele.simulator.sage.books.ContactKind.CUSTOMER;
import static io.clientele.simulator.sage.books.ContactKind.DELETED;
import static io.clientele.simulator.sage.books.ContactKind.INACTIVE;
import static io.clientele.simulator.sage.books.ContactKind.SUPPLIER;
import static io.clientele.simulator.sage.books.ContactKind.SYSTEM;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All lists of one business. Only the contacts are kept apart; the rest is read when asked. */
public final class Books {

  private final Business business;
  private final Contacts contacts;
  private final Set<String> closed = ConcurrentHashMap.newKeySet();
  private volatile boolean active = true;

  private Books(Business business) {
    this.business = business;
    this.contacts = new Contacts(business);
  }

  /** Books with just so many suppliers and customers. */
  public static Books of(Business business, int suppliers, int customers) {
    var books = new Books(business);
    books.contacts.begin(SUPPLIER, suppliers);
    books.contacts.begin(CUSTOMER, customers);
    return books;
  }

  /** Books that also have every special kind of contact. */
  public static Books withSpecialContacts(Business business, int suppliers, int customers) {
    var books = of(business, suppliers, customers);
    List.of(BOTH, INACTIVE, SYSTEM, DELETED).forEach(kind -> books.contacts.begin(kind, 1));
    return books;
  }

  public Business business() {
    return business;
  }

  public Contacts contacts() {
    return contacts;
  }

  /** The ledger accounts, bank accounts among them. */
  public List<Entity> ledgerAccounts() {
    return LedgerAccounts.of(business);
  }

  /**
   * The tax rates.
   *
   * @param usage sales or purchase; empty for all
   */
  public List<Entity> taxRates(String usage) {
    return TaxRates.of(business, usage);
  }

  public List<Entity> products() {
    return Products.of(business, "products", "product");
  }

  public List<Entity> services() {
    return Products.of(business, "services", "service");
  }

  public List<Entity> stockItems() {
    return Products.of(business, "stock_items", "stock");
  }

  /** The dimensions, with their categories inside. */
  public List<Entity> analysisTypes() {
    return AnalysisTypes.of(business);
  }

  public List<Entity> bankAccounts() {
    return BankAccounts.of(business);
  }

  /** Closes a list, by its path, to everybody, as in editions that have it not [S]. */
  public void close(String list) {
    closed.add(list);
  }

  public boolean isOpen(String list) {
    return !closed.contains(list);
  }

  /** Whether the subscription of the business is paid. */
  public boolean isActive() {
    return active;
  }

  /** The subscription ends, or goes on. */
  public void active(boolean paid) {
    active = paid;
  }
}
