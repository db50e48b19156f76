package io.clientele.simulator.quickbooks.books;

import io.clientele.simulator.books.ContactNames;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The vendors, customers and projects of one company (providers.md 3.4 [D]). None is kept: each is
 * worked out from its number when somebody asks, so that 20,000 cost as little as 20.
 */
final class Names {

  private static final String[] PROJECTS = {"Terrace refit", "Autumn menu", "New till"};

  private final Company owner;
  private final List<Lot> lots = new CopyOnWriteArrayList<>();

  /** So many in a row that are alike; each changed a step after the one before. */
  private record Lot(NameKind kind, int from, int count, Instant at, Duration step) {
    int end() {
      return from + count;
    }
  }

  Names(Company owner) {
    this.owner = owner;
  }

  void begin(NameKind kind, int count) {
    add(kind, count, owner.created(), Duration.ofMinutes(1));
  }

  void add(NameKind kind, int count, Instant at) {
    add(kind, count, at, Duration.ZERO);
  }

  private synchronized void add(NameKind kind, int count, Instant at, Duration step) {
    if (count > 0) {
      lots.add(new Lot(kind, lots.isEmpty() ? 0 : lots.getLast().end(), count, at, step));
    }
  }

  int count() {
    return lots.stream().mapToInt(Lot::count).sum();
  }

  Stream<Entity> of(String entity) {
    return lots.stream()
        .filter(lot -> lot.kind().entity().equals(entity))
        .flatMap(
            lot -> IntStream.range(lot.from(), lot.end()).mapToObj(number -> name(lot, number)));
  }

  private Entity name(Lot lot, int number) {
    var kind = lot.kind();
    return new Entity(
        Integer.toString(number + 1),
        kind.active(),
        lot.at(),
        lot.at().plus(lot.step().multipliedBy(number - lot.from())),
        () ->
            kind.entity().equals("Vendor")
                ? vendor(number)
                : kind.isBelowAnother() ? project(kind, number) : customer(number));
  }

  private Map<String, Object> vendor(int number) {
    var name = text(number);
    return company(name)
        .with("PrintOnCheckName", name)
        .with("AcctNum", number % 3 == 0 ? code(name, number) : null)
        .with("TermRef", number % 2 == 0 ? Entity.reference("3", "Net 30") : null)
        .with("Balance", 0)
        .map();
  }

  private Map<String, Object> customer(int number) {
    var name = text(number);
    return company(name)
        .with("FullyQualifiedName", name)
        .with("Job", false)
        .with("BillWithParent", false)
        .with("Taxable", false)
        .with("Balance", number % 5 == 0 ? 239.5 : 0)
        .map();
  }

  private Members company(String name) {
    return new Members()
        .with("DisplayName", name)
        .with("CompanyName", name)
        .with("PrimaryEmailAddr", Map.of("Address", ContactNames.email(name)))
        .with("CurrencyRef", Map.of("value", owner.currency()));
  }

  private Map<String, Object> project(NameKind kind, int number) {
    var above = firstCustomer();
    var name = PROJECTS[number % PROJECTS.length];
    return new Members()
        .with("DisplayName", name)
        .with("FullyQualifiedName", text(above) + ":" + name)
        .with("Job", true)
        .with("IsProject", kind == NameKind.PROJECT)
        .with("BillWithParent", true)
        .with("ParentRef", Map.of("value", Integer.toString(above + 1)))
        .with("Level", 1)
        .with("Balance", 0)
        .map();
  }

  private int firstCustomer() {
    return lots.stream()
        .filter(lot -> lot.kind() == NameKind.CUSTOMER)
        .mapToInt(Lot::from)
        .findFirst()
        .orElse(0);
  }

  private String text(int number) {
    var suffix = owner.country().equals("GB") ? "Ltd" : "Inc";
    return ContactNames.name(owner.realm().hashCode(), number, suffix);
  }

  private static String code(String name, int number) {
    return name.substring(0, 2).toUpperCase(Locale.ROOT) + number;
  }
}
