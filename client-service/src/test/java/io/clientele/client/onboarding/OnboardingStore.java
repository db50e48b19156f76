package io.clientele.client.onboarding;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientSettings;
import io.clientele.client.account.NamesTaken;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.Settlement;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.connection.Drafts;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.client.practice.Region;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.mongo.RosterCollections;
import io.clientele.client.settings.DefaultClientSettings;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Onboarding over a store of its own, without a service: what tests of it share. */
abstract class OnboardingStore {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");

  static final Cause EVE = Cause.of("eve");

  final String name = "onboarding-" + UUID.randomUUID();
  final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, name);
  final Roster roster =
      new Roster(ClientCollections.in(mongo, name), RosterCollections.in(database));

  @BeforeEach
  void a_bundle_of_three() {
    bundle("p1");
  }

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  /** Somebody was quicker, and yet was not seen when it was looked. */
  Added beaten(SomeAdd add) {
    return onboarding(() -> 2, names -> new Blind(names, 1))
        .add(add.command(), Situation.ADMIN, EVE, Client::told);
  }

  /** Sees nothing the first times it looks. */
  static final class Blind implements NamesTaken {

    final NamesTaken names;
    private int looks;

    Blind(NamesTaken names, int looks) {
      this.names = names;
      this.looks = looks;
    }

    @Override
    public boolean hasCode(String key, String but) {
      return looks-- <= 0 && names.hasCode(key, but);
    }

    @Override
    public boolean hasAddress(String key, String but) {
      return looks-- <= 0 && names.hasAddress(key, but);
    }

    @Override
    public Set<String> codes(Collection<String> keys) {
      return looks-- <= 0 ? names.codes(keys) : Set.of();
    }

    @Override
    public Set<String> addresses(Collection<String> keys) {
      return looks-- <= 0 ? names.addresses(keys) : Set.of();
    }
  }

  /** Signs of addresses, by their place among all signs. */
  interface Signs extends RandomGenerator {

    int next();

    @Override
    default int nextInt(int bound) {
      return next();
    }

    @Override
    default long nextLong() {
      return next();
    }
  }

  Onboarding onboarding(Signs random) {
    return onboarding(random, names -> names);
  }

  Onboarding onboarding(Signs random, UnaryOperator<NamesTaken> seeing) {
    var clients = ClientCollections.in(mongo, name);
    var book = BundleCollections.book(database);
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var drafts = new Drafts(ConnectionCollections.drafts(mongo, name), clients);
    var shipped =
        Finding.in(mongo, name, drafts, id -> Optional.of(Situation.in(Region.US).practice()));
    return new Onboarding(
        new FactFinder(
            shipped.practices(),
            shipped.colleagues(),
            shipped.teams(),
            shipped.defaults(),
            shipped.connections(),
            shipped.drafts(),
            seeing.apply(shipped.names()),
            shipped.domain()),
        new Slots(clients, book, new Settlement(clients, book), clock),
        roster,
        new ExtractAddresses(random, Finding.DOMAIN),
        clock);
  }

  static Client added(Onboarding onboarding, SomeAdd add) {
    var added = onboarding.add(add.command(), Situation.ADMIN, Cause.of("ada"), Client::told);
    return ((Outcome.Done<Client>) added.outcome()).state();
  }

  static List<Reason> refused(Added added) {
    return ((Outcome.Refused<Client>) added.outcome()).why().stream().map(Refusal::reason).toList();
  }

  void bundle(String practice) {
    mongo
        .getDatabase(name)
        .getCollection("bundles")
        .insertOne(new Document("_id", practice).append("limit", 3));
  }

  @Nullable ClientSettings settings(String client) {
    return requireNonNull(ClientCollections.in(mongo, name).find(client).state()).settings();
  }

  static DefaultClientSettings in(DefaultClientSettings like, String currency) {
    return new DefaultClientSettings(
        like.id(),
        currency,
        like.timeZone(),
        like.financialYearEnd(),
        like.bookkeeping(),
        like.publishing());
  }

  static Outcome<Client> add(Onboarding onboarding, String key, String business) {
    var idempotency = IdempotencyKey.of("ada", key, new byte[] {1});
    var cause = new Cause("ada", idempotency, null, null, null);
    return onboarding
        .add(
            SomeAdd.of(cause.newId("client")).called(business).command(),
            Situation.ADMIN,
            cause,
            Client::told)
        .outcome();
  }

  List<String> addresses() {
    return mongo
        .getDatabase(name)
        .getCollection("client")
        .find(new Document("status", "ACTIVE"))
        .map(client -> client.getString("extractEmail"))
        .into(new ArrayList<>());
  }
}
