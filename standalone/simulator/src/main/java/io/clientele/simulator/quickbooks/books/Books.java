package io.clientele.simulator.quickbooks.books;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All lists of one company. Only vendors and customers can be added to. */
public final class Books {

  private static final Set<String> PLUS_ONLY = Set.of("Class", "Department");

  private final Names names;
  private volatile Company company;

  private Books(Company company) {
    this.company = company;
    this.names = new Names(company);
  }

  /** Books with just so many vendors and customers. */
  public static Books of(Company company, int vendors, int customers) {
    var books = new Books(company);
    books.names.begin(NameKind.VENDOR, vendors);
    books.names.begin(NameKind.CUSTOMER, customers);
    return books;
  }

  /** Books that also have every special kind of vendor and customer. */
  public static Books withSpecialNames(Company company, int vendors, int customers) {
    var books = of(company, vendors, customers);
    books.names.begin(NameKind.FORMER_VENDOR, 1);
    books.names.begin(NameKind.FORMER_CUSTOMER, 1);
    if (company.plus()) {
      books.names.begin(NameKind.PROJECT, 2);
      books.names.begin(NameKind.JOB, 1);
    }
    return books;
  }

  public Company company() {
    return company;
  }

  /** Adds vendors and customers at once. */
  public void add(int vendors, int customers, Instant at) {
    names.add(NameKind.VENDOR, vendors, at);
    names.add(NameKind.CUSTOMER, customers, at);
  }

  /** The company takes a cheaper edition: classes and locations are closed to apps from now on. */
  public void downgrade() {
    company = company.cheaper();
  }

  /** How many vendors and customers there are, the inactive ones and projects among them. */
  public int contacts() {
    return names.count();
  }

  /** Whether the company's edition has that kind of object at all. */
  public boolean offers(String entity) {
    return company.plus() || !PLUS_ONLY.contains(entity);
  }

  /**
   * All objects of a kind, inactive ones among them.
   *
   * @param entity as queries name it, in its exact case
   * @return empty for a kind nobody knows
   */
  public Optional<Stream<Entity>> entities(String entity) {
    return Optional.ofNullable(
        switch (entity) {
          case "Account" -> Charts.accounts(company);
          case "Item" -> Charts.items(company);
          case "Vendor", "Customer" -> names.of(entity);
          case "TaxCode" -> Taxes.codes(company);
          case "TaxRate" -> Taxes.rates(company);
          case "Class" -> Dimensions.classes(company);
          case "Department" -> Dimensions.departments(company);
          default -> null;
        });
  }
}
