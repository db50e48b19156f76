package io.clientele.integration.rules;

import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.connection.ClientFacts;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.Importing;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.connection.Office;
import io.clientele.integration.lists.Items;
import io.clientele.integration.lists.mongo.ItemCollections;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.rules.mongo.RuleCollections;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.TurnedClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A client that is connected, with lists as a test says, and all that is written about them. */
public final class Ledger implements AutoCloseable {

  public static final Caller ADMIN = Caller.ofPractice("ada", "p1", "PRACTICE_ADMIN", Set.of());
  public static final Caller STRANGER = Caller.ofPractice("eve", "p2", "PRACTICE_ADMIN", Set.of());
  public static final Cause CAUSE = Cause.of("ada");

  /** Software and organisation the client is connected to. */
  public static final String BOOKS = "XERO:o1";

  private final Office office = new Office();
  private final Rows access = new Rows(() -> office.bureau.store.database().getCollection("seen"));
  private final String connection = office.importing();
  public final String client = office.find(connection).client();
  public final TurnedClock clock = office.bureau.clock;
  public final AggregateStore store = office.bureau.store.aggregates();

  /** What was heard of clients. */
  public final Map<String, ClientFacts> heard = new HashMap<>();

  public final Items items = ItemCollections.in(office.bureau.store.database());
  public final ClientConnections connections =
      new ClientConnections(
          office.connections,
          office.index,
          new ClientAccess(access),
          asked -> Optional.ofNullable(heard.get(asked)),
          clock);
  public final Aggregates<SupplierRules, SupplierRulesEvent> all = RuleCollections.in(store);
  public final ClientRules rules =
      new ClientRules(all, connections, asked -> Optional.ofNullable(heard.get(asked)), items);

  /** Those who look after it see it; which practice that is was not heard. */
  public Ledger() {
    seen(client);
  }

  /** There is such a client of the practice, whose own business admin is zoe. */
  void seen(String one) {
    access.write(
        one,
        new Heard("client-access/" + one, 1),
        new Document("practice", "p1")
            .append("colleagues", List.of())
            .append("teams", List.of())
            .append("users", List.of("zoe")));
  }

  /** The client's own business admin. */
  public Caller own() {
    return new Caller("zoe", "", client, "BUSINESS_ADMIN", Set.of());
  }

  public static ReferenceItem entry(String id, @Nullable String code, String name) {
    return entry(id, code, name, null, ReferenceItem.Status.ACTIVE);
  }

  /** An entry of a type, or one that is archived. */
  public static ReferenceItem entry(
      String id,
      @Nullable String code,
      String name,
      @Nullable String type,
      ReferenceItem.Status status) {
    return new ReferenceItem(id, code, name, type, status, Map.of());
  }

  /** The import comes to its end with these lists; the organisation has no others. */
  public void imports(Map<ListName, List<ReferenceItem>> lists) {
    for (var list : ListName.values()) {
      note(list, lists.get(list));
    }
  }

  private void note(ListName list, @Nullable List<ReferenceItem> entries) {
    var now = clock.instant();
    var progress =
        entries == null
            ? new ListProgress(list, ListProgress.Status.UNAVAILABLE, null, now)
            : new ListProgress(list, ListProgress.Status.IMPORTED, write(list, entries), now);
    office.connections.command(
        connection,
        CAUSE,
        before -> Importing.note(Objects.requireNonNull(before), "run-1", progress, null, now),
        Connection::told);
  }

  /** A list is read whole. */
  public int write(ListName list, List<ReferenceItem> entries) {
    var writing =
        items.write(office.find(connection).entries(), list, UUID.randomUUID().toString());
    entries.forEach(writing::add);
    return writing.finish();
  }

  /** A rule about a supplier, with what a person writes or picks. */
  public static WantedRule wanted(
      WantedReference supplier, @Nullable WantedReference category, @Nullable WantedReference tax) {
    return new WantedRule(supplier, category, tax, false);
  }

  public static WantedReference picked(String entry) {
    return new WantedReference(null, null, entry);
  }

  public static WantedReference named(@Nullable String code, @Nullable String name) {
    return new WantedReference(code, name, null);
  }

  /** The practice's admin writes a rule. */
  public Outcome<SupplierRules> add(String rule, WantedRule wanted) {
    return rules.add(ADMIN, client, rule, wanted, CAUSE, SupplierRules::told);
  }

  /** The rules as they lie in the store. */
  public SupplierRules stored() {
    return Objects.requireNonNull(all.find(client).state());
  }

  /** Each reason of a no with the field it is about. */
  public static List<String> no(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused
        ? refused.why().stream()
            .map(
                why ->
                    why.field() == null
                        ? why.reason().name()
                        : why.reason().name() + " " + why.field())
            .toList()
        : List.of();
  }

  @Override
  public void close() {
    office.close();
  }
}
