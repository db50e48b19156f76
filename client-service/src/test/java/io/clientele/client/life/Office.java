package io.clientele.client.life;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.Payer;
import io.clientele.client.account.SomeClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.Settlement;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.payer.PayerWish;
import io.clientele.client.payer.Payers;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Region;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.mongo.RosterCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.event.Pending;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A practice {@code p1} with a bundle of one and one client in it, on the last of October. */
final class Office implements AutoCloseable {

  static final Caller ADA = Caller.ofPractice("ada", "p1", "PRACTICE_ADMIN", Set.of());
  static final Instant HALLOWEEN = Instant.parse("2026-10-31T16:45:12.400Z");

  private static final Cause CAUSE = Cause.of("ada");

  private final String name = "life-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, name);

  final Aggregates<Client, ClientEvent> clients = ClientCollections.in(mongo, name);
  final TurnedClock clock = TurnedClock.standingAt(HALLOWEEN);
  @Nullable ZoneId zone = ZoneId.of("Europe/London");

  private final Roster roster = new Roster(clients, RosterCollections.in(database));

  Office() {
    bundle(1);
    add("c1");
  }

  @Override
  public void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  /** What one instance of the service does to it; each call is another instance. */
  Life life() {
    return new Life(id -> practice(), slots(), roster, clock);
  }

  private Slots slots() {
    var book = BundleCollections.book(database);
    return new Slots(clients, book, new Settlement(clients, book), clock);
  }

  private Optional<Practice> practice() {
    return Optional.ofNullable(zone)
        .map(
            its ->
                new Practice(
                    "p1",
                    "Ada & Co",
                    Region.UK,
                    null,
                    its,
                    new Entitlements(Set.of(), false, Set.of())));
  }

  void add(String id) {
    slots()
        .take(
            "p1",
            id,
            CAUSE,
            (c, b, slot) ->
                Decision.done(
                    SomeClient.called(id).in(slot).client(), SomeClient.created(id, null)),
            Client::told);
    roster.showAtOnce(id);
  }

  /** Somebody else pays for {@code c1}, as was wished; the practice must have room for it. */
  void paidBy(Payer payer, int wish) {
    new Payers(slots()).answer("p1", "c1", new PayerWish(wish, payer), CAUSE);
  }

  void bundle(int limit) {
    mongo
        .getDatabase(name)
        .getCollection("bundles")
        .updateOne(
            new Document("_id", "p1"),
            new Document("$set", new Document("limit", limit)),
            new UpdateOptions().upsert(true));
  }

  int taken() {
    return slots().bundle("p1").orElseThrow().taken();
  }

  List<String> listed() {
    return roster
        .find(new RosterQuery(Sight.of(ADA), Asked.ALL, Ordering.BY_NAME, null, 1))
        .items()
        .stream()
        .map(entry -> entry.status())
        .toList();
  }

  /** The names of what {@code c1} told; nobody sends what lies in an outbox here. */
  List<String> told() {
    return clients.find("c1").outbox().stream().map(Pending::name).toList();
  }

  void forgetBundles() {
    mongo.getDatabase(name).getCollection("bundles").drop();
  }

  static Outcome.Done<Client> done(Outcome<Client> outcome) {
    return (Outcome.Done<Client>) outcome;
  }

  static List<Refusal> refused(Outcome<Client> outcome) {
    return ((Outcome.Refused<Client>) outcome).why();
  }

  static List<Reason> reasons(Outcome<Client> outcome) {
    return refused(outcome).stream().map(Refusal::reason).toList();
  }
}
