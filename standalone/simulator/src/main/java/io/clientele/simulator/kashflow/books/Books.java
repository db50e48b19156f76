package io.clientele.simulator.kashflow.books;

import io.clientele.simulator.books.Batches;
import io.clientele.simulator.books.ContactNames;
import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** All lists of one company. Contacts are worked out from their numbers; none is kept. */
public final class Books {

  private static final int ROOM = 1_000_000;
  private static final List<Row> NOMINALS = Rows.read(Books.class, "nominals.txt");
  private static final List<Row> PRODUCTS = Rows.read(Books.class, "products.txt");
  // The one in the middle is a word nobody has heard of; the last has none.
  private static final String[] STATUSES = {"Active", "Completed", "Paused", "Archived", ""};
  private static final String[] PROJECTS = {
    "Terrace refit", "Winter opening", "Boat show", "Old harbour wall", "Mooring plan"
  };

  private final Company company;
  private final Batches<Boolean> suppliers = new Batches<>();
  private final Batches<Boolean> customers = new Batches<>();
  private final Set<ListPath> closed = EnumSet.noneOf(ListPath.class);

  /** Books with just so many contacts, all of which may be used. */
  public Books(Company company, int suppliers, int customers, Instant at) {
    this.company = company;
    addContacts(suppliers, customers, at);
  }

  /** Adds one supplier and one customer that are archived. */
  public void addArchived(Instant at) {
    suppliers.add(true, 1, at, Duration.ZERO);
    customers.add(true, 1, at, Duration.ZERO);
  }

  /** Whose books they are. */
  public Company company() {
    return company;
  }

  /**
   * Adds contacts.
   *
   * @return how many there are now, archived ones too
   */
  public int addContacts(int moreSuppliers, int moreCustomers, Instant at) {
    suppliers.add(false, moreSuppliers, at, Duration.ZERO);
    customers.add(false, moreCustomers, at, Duration.ZERO);
    return suppliers.count(archived -> true) + customers.count(archived -> true);
  }

  /** Takes a list away from the user's role, or gives it back. */
  public synchronized void close(ListPath list, boolean now) {
    if (now) {
      closed.add(list);
    } else {
      closed.remove(list);
    }
  }

  /** Whether the user's role is without a list. */
  public synchronized boolean isClosed(ListPath list) {
    return closed.contains(list);
  }

  /** The nominal codes. */
  public List<Nominal> nominals() {
    return IntStream.range(0, NOMINALS.size()).mapToObj(this::nominal).toList();
  }

  private Nominal nominal(int at) {
    var row = NOMINALS.get(at);
    return new Nominal(
        id(100 + at),
        Integer.parseInt(row.at(0)),
        row.at(1),
        row.at(2),
        Double.parseDouble(row.at(3)),
        row.has(4, "archived"));
  }

  /** How many suppliers there are; archived ones are in no count of those that are active. */
  public int suppliers(boolean archivedToo) {
    return suppliers.count(shown(archivedToo));
  }

  /** How many customers there are. */
  public int customers(boolean archivedToo) {
    return customers.count(shown(archivedToo));
  }

  /** A part of the suppliers. */
  public List<Contact> suppliers(boolean archivedToo, long skip, int limit) {
    return page(suppliers, 200_000, archivedToo, skip, limit);
  }

  /** A part of the customers. */
  public List<Contact> customers(boolean archivedToo, long skip, int limit) {
    return page(customers, 600_000, archivedToo, skip, limit);
  }

  private List<Contact> page(
      Batches<Boolean> rows, int first, boolean archivedToo, long skip, int limit) {
    return rows.page(shown(archivedToo), skip, limit).stream()
        .map(row -> contact(row, first))
        .toList();
  }

  private static Predicate<Boolean> shown(boolean archivedToo) {
    return archived -> archivedToo || !archived;
  }

  private Contact contact(Batches.Row<Boolean> row, int first) {
    var number = row.number();
    var name = ContactNames.name((int) company.id() * 31 + first, number, "Ltd");
    var code = name.substring(0, 3).toUpperCase(Locale.ROOT) + (number + 1);
    return new Contact(
        id(first + number),
        number % 5 == 4 ? code + "  " : code,
        name,
        ContactNames.email(name),
        number % 2 == 0 ? "GB%09d".formatted(id(first + number) % 1_000_000_000) : null,
        number % 3 == 0 ? 5000 : null,
        row.kind());
  }

  /** The rates of value added tax. */
  public List<VatRate> vatRates() {
    return List.of(
        new VatRate(1, 20, "20%"),
        new VatRate(2, 5, "5%"),
        new VatRate(3, 0, "0%"),
        new VatRate(4, 17.5, null));
  }

  /** The products and services. */
  public List<Product> products() {
    return IntStream.range(0, PRODUCTS.size()).mapToObj(this::product).toList();
  }

  private Product product(int at) {
    var row = PRODUCTS.get(at);
    var nominal =
        nominals().stream()
            .filter(one -> one.code() == Integer.parseInt(row.at(2)))
            .findFirst()
            .orElseThrow();
    return new Product(
        id(900 + at),
        row.at(0),
        row.at(1),
        nominal,
        Double.parseDouble(row.at(3)),
        !row.has(4, "unused"));
  }

  /** The projects. */
  public List<Project> projects() {
    return IntStream.range(0, PROJECTS.length).mapToObj(this::project).toList();
  }

  private Project project(int at) {
    var status = STATUSES[at];
    return new Project(
        id(30 + at),
        at + 1,
        PROJECTS[at],
        "P-" + (at + 1),
        status.isEmpty() ? null : status,
        status.equals("Completed") ? "2026-03-31" : null,
        at == 0 && customers(false) > 0 ? customers(false, 0, 1).getFirst().code() : null);
  }

  /** The bank accounts. */
  public List<BankAccount> bankAccounts() {
    return List.of(
        new BankAccount(id(3), "Current Account", 1200, true, false, 1201.0),
        new BankAccount(id(4), "Savings Account", 1210, false, false, 15_000.0),
        new BankAccount(id(5), "Old Savings Account", 1220, false, true, 0.0));
  }

  private long id(int number) {
    return company.id() * ROOM + number;
  }
}
