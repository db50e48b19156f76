package io.clientele.simulator.xero.books;

import static io.clientele.simulator.xero.books.ContactKind.CUSTOMER;
import static io.clientele.simulator.xero.books.ContactKind.SUPPLIER;

import io.clientele.simulator.books.Batches;
import io.clientele.simulator.books.ContactNames;
import io.clientele.simulator.books.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The contacts of one organisation. None is kept: each is worked out from its number when somebody
 * asks, so that 20,000 cost as little as 20.
 */
public final class Contacts {

  private final Organisation owner;
  private final Edition edition;
  private final Batches<ContactKind> batches = new Batches<>();

  Contacts(Organisation owner, Edition edition) {
    this.owner = owner;
    this.edition = edition;
  }

  void begin(ContactKind kind, int count) {
    batches.add(kind, count, owner.createdDateUtc(), Duration.ofMinutes(1));
  }

  /** Adds contacts at once. */
  public void add(int suppliers, int customers, Instant at) {
    batches.add(SUPPLIER, suppliers, at, Duration.ZERO);
    batches.add(CUSTOMER, customers, at, Duration.ZERO);
  }

  /**
   * How many contacts there are.
   *
   * @param archived counts those that are not active as well
   */
  public int count(boolean archived) {
    return batches.count(shown(archived));
  }

  /** One page, in the order of their making. */
  public List<Contact> page(boolean archived, long skip, int limit) {
    return batches.page(shown(archived), skip, limit).stream().map(this::contact).toList();
  }

  /** Those that pass, one after the other. */
  public Stream<Contact> matching(boolean archived, Predicate<Contact> wanted) {
    return batches.rows(shown(archived)).map(this::contact).filter(wanted);
  }

  private static Predicate<ContactKind> shown(boolean archived) {
    return kind -> archived || kind.active();
  }

  private Contact contact(Batches.Row<ContactKind> row) {
    int number = row.number();
    var kind = row.kind();
    var id = id(number);
    var name = ContactNames.name(owner.organisationId().hashCode(), number, edition.suffix());
    boolean known = kind != ContactKind.BRAND_NEW && kind != ContactKind.FORGOTTEN;
    return new Contact(
        id,
        known ? "C-" + (number + 1) : null,
        known && number % 3 == 0 ? name.substring(0, 2).toUpperCase(Locale.ROOT) + number : null,
        kind.status(),
        kind == ContactKind.FORGOTTEN ? "Removed " + (number + 1) : name,
        known ? ContactNames.email(name) : null,
        known && edition == Edition.UK ? "GB" + Organisation.digits(id, 9) : null,
        kind.supplier(),
        kind.customer(),
        known ? owner.baseCurrency() : null,
        kind.supplier() ? edition.purchaseTax() : null,
        kind.customer() ? edition.salesTax() : null,
        kind.supplier() && number % 2 == 0 ? "429" : null,
        kind.customer() && number % 2 == 0 ? "200" : null,
        kind == ContactKind.MERGED ? id(0) : null,
        List.of(),
        List.of(),
        false,
        row.at());
  }

  private UUID id(int number) {
    return Ids.of(owner.organisationId(), "contact", number);
  }
}
