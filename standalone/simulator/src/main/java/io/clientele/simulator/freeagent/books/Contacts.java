package io.clientele.simulator.freeagent.books;

import static io.clientele.simulator.freeagent.books.ContactKind.CLIENT;
import static io.clientele.simulator.freeagent.books.ContactKind.SUPPLIER;

import io.clientele.simulator.books.Batches;
import io.clientele.simulator.books.Batches.Row;
import io.clientele.simulator.books.ContactNames;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contacts of one company. None is kept: see {@link Batches}. */
public final class Contacts {

  private static final int MOST = 1_000_000;

  private final Company owner;
  private final Batches<ContactKind> batches = new Batches<>();

  Contacts(Company owner) {
    this.owner = owner;
  }

  void begin(ContactKind kind, int count) {
    batches.add(kind, count, Books.beginning(owner), Duration.ofMinutes(1));
  }

  /** Adds contacts at once. */
  public void add(int suppliers, int clients, Instant at) {
    batches.add(SUPPLIER, suppliers, at, Duration.ZERO);
    batches.add(CLIENT, clients, at, Duration.ZERO);
  }

  /**
   * How many a view shows.
   *
   * @param since only those changed after it; null for all
   */
  public int count(View view, @Nullable Instant since) {
    return since == null ? batches.count(view::shows) : (int) changed(view, since).count();
  }

  /** One page, oldest first; see {@link #count}. */
  public List<Contact> page(View view, @Nullable Instant since, long skip, int limit) {
    return changed(view, since).skip(skip).limit(limit).map(this::contact).toList();
  }

  private Stream<Row<ContactKind>> changed(View view, @Nullable Instant since) {
    var rows = batches.rows(view::shows);
    return since == null ? rows : rows.filter(row -> row.at().isAfter(since));
  }

  private Contact contact(Row<ContactKind> row) {
    var kind = row.kind();
    int number = row.number();
    var name = ContactNames.name(owner.subdomain().hashCode(), number, "Ltd");
    var words = name.split(" ", -1);
    boolean person = kind == ContactKind.PERSON;
    return new Contact(
        Urls.of("contacts", owner.number() * MOST + number + 1),
        person ? null : name,
        person ? words[0] : null,
        person ? words[1] : null,
        kind == ContactKind.BRAND_NEW ? null : ContactNames.email(name),
        owner.type().british() ? "United Kingdom" : "United States",
        "Auto",
        number % 2 == 0 ? "GB" + (100_000_000 + number) : null,
        kind.status(),
        kind.supplier() ? "-100.0" : "0.0",
        30,
        row.at(),
        row.at());
  }
}
