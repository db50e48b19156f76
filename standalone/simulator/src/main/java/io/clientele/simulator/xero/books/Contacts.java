package io.clientele.simulator.xero.books;

import static io.clientele.simulator.xero.books.ContactKind.CUSTOMER;
import static io.clientele.simulator.xero.books.ContactKind.SUPPLIER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The contacts of one organisation. None is kept: each is worked out from its number when somebody
 * asks, so that 20,000 cost as little as 20.
 */
public final class Contacts {

  private final Organisation owner;
  private final Edition edition;
  private final List<Batch> batches = new CopyOnWriteArrayList<>();

  /** So many contacts in a row that are alike; each changed a step after the one before. */
  private record Batch(ContactKind kind, int from, int count, Instant at, Duration step) {

    int end() {
      return from + count;
    }
  }

  Contacts(Organisation owner, Edition edition) {
    this.owner = owner;
    this.edition = edition;
  }

  void begin(ContactKind kind, int count) {
    add(kind, count, owner.createdDateUtc(), Duration.ofMinutes(1));
  }

  /** Adds contacts at once. */
  public void add(int suppliers, int customers, Instant at) {
    add(SUPPLIER, suppliers, at, Duration.ZERO);
    add(CUSTOMER, customers, at, Duration.ZERO);
  }

  private synchronized void add(ContactKind kind, int count, Instant at, Duration step) {
    if (count > 0) {
      batches.add(new Batch(kind, size(), count, at, step));
    }
  }

  private int size() {
    return batches.isEmpty() ? 0 : batches.getLast().end();
  }

  /**
   * How many contacts there are.
   *
   * @param archived counts those that are not active as well
   */
  public int count(boolean archived) {
    return shown(archived).mapToInt(Batch::count).sum();
  }

  /** One page, in the order of their making. */
  public List<Contact> page(boolean archived, long skip, int limit) {
    return numbers(archived).skip(skip).limit(limit).mapToObj(this::contact).toList();
  }

  /** Those that pass, one after the other. */
  public Stream<Contact> matching(boolean archived, Predicate<Contact> wanted) {
    return numbers(archived).mapToObj(this::contact).filter(wanted);
  }

  private IntStream numbers(boolean archived) {
    return shown(archived).flatMapToInt(batch -> IntStream.range(batch.from(), batch.end()));
  }

  private Stream<Batch> shown(boolean archived) {
    return batches.stream().filter(batch -> archived || batch.kind().active());
  }

  private Contact contact(int number) {
    var batch = batches.stream().filter(one -> number < one.end()).findFirst().orElseThrow();
    var kind = batch.kind();
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
        batch.at().plus(batch.step().multipliedBy(number - batch.from())));
  }

  private UUID id(int number) {
    return Ids.of(owner.organisationId(), "contact", number);
  }
}
