package io.clientele.simulator.sage.books;

import io.clientele.simulator.books.Batches;
import io.clientele.simulator.books.ContactNames;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contacts of one business, each worked out from its number. */
public final class Contacts {

  static final String LIST = "contacts";

  private final Business owner;
  private final Batches<ContactKind> batches = new Batches<>();

  Contacts(Business owner) {
    this.owner = owner;
  }

  void begin(ContactKind kind, int count) {
    batches.add(kind, count, owner.created(), Duration.ofMinutes(1));
  }

  /** Adds contacts at once. */
  public void add(ContactKind kind, int count, Instant at) {
    batches.add(kind, count, at, Duration.ZERO);
  }

  /** How many there are of some kinds. */
  public int count(Predicate<ContactKind> kinds) {
    return batches.count(kinds);
  }

  /** One page of some kinds, in the order of their making. */
  public List<Entity> page(Predicate<ContactKind> kinds, long skip, int limit) {
    return batches.page(kinds, skip, limit).stream().map(this::contact).toList();
  }

  /** Those of some kinds, one after the other. */
  public Stream<Entity> all(Predicate<ContactKind> kinds) {
    return batches.rows(kinds).map(this::contact);
  }

  private Entity contact(Batches.Row<ContactKind> row) {
    int number = row.number();
    var kind = row.kind();
    var name = ContactNames.name(owner.id().hashCode(), number, "Ltd");
    var reference = number % 4 == 3 ? null : initials(name) + number;
    var gone = kind == ContactKind.DELETED ? row.at() : null;
    return new Entity(
        LIST,
        owner.idOf("contact", number),
        reference == null ? name : name + " (" + reference + ")",
        owner.created(),
        row.at(),
        gone,
        members(number, kind, name, reference));
  }

  private Map<String, @Nullable Object> members(
      int number, ContactKind kind, String name, @Nullable String reference) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("name", name);
    members.put("reference", reference);
    members.put("contact_types", kind.types().stream().map(Contacts::type).toList());
    members.put("email", ContactNames.email(name));
    members.put("tax_number", owner.country().equals("GB") ? "GB" + (100_000_000 + number) : null);
    members.put(
        "currency",
        Entity.reference(
            "currencies", owner.currency(), owner.currency() + " (" + owner.currency() + ")"));
    // Numbers are texts here (providers.md 4.3 [D]).
    members.put("credit_limit", "2000.0");
    members.put("credit_days", 30);
    members.put("system", kind == ContactKind.SYSTEM);
    members.put("is_active", kind != ContactKind.INACTIVE && kind != ContactKind.DELETED);
    members.put("default_sales_ledger_account", kind.is("CUSTOMER") ? ledger("4000") : null);
    members.put("default_purchase_ledger_account", kind.is("VENDOR") ? ledger("7500") : null);
    members.put("deleted_at", null);
    return members;
  }

  private Map<String, @Nullable Object> ledger(String code) {
    return Entity.reference(LedgerAccounts.LIST, owner.idOf("ledger", code), "(" + code + ")");
  }

  private static Map<String, @Nullable Object> type(String type) {
    return Entity.reference("contact_types", type, type.equals("VENDOR") ? "Supplier" : "Customer");
  }

  private static String initials(String name) {
    return name.substring(0, 2).toUpperCase(Locale.ROOT);
  }
}
