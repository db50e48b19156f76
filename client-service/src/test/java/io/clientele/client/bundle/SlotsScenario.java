package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.client.interleaving.Turnstile;
import io.clientele.client.onboarding.SomeAdd;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Three instances add clients to one practice, repeat what was not answered, and sweep, while the
 * limit changes and the store and the instances fail. Everything follows from the seed.
 */
final class SlotsScenario {

  private static final String PRACTICE = "p1";
  private static final Caller ADA = Caller.ofPractice("ada", PRACTICE, "PRACTICE_ADMIN", Set.of());
  private static final int INSTANCES = 3;
  private static final int ADDS = 6;
  private static final int KEYS = 8;
  private static final Map<Fault, Double> CHANCES =
      Map.of(
          Fault.TIMEOUT_BEFORE, 0.02,
          Fault.TIMEOUT_AFTER, 0.03,
          Fault.NOT_PRIMARY, 0.01,
          Fault.DUPLICATE_KEY, 0.05,
          Fault.CRASH_BEFORE, 0.004,
          Fault.CRASH_AFTER, 0.004);

  private static final Instant THE_END = Instant.parse("9999-01-01T00:00:00Z");

  private final long seed;
  private final MongoClient mongo;
  private final String name;
  private final BiFunction<Aggregates<Client, ClientEvent>, SlotBook, Settlement> settling;
  private final AddLog log = new AddLog();
  private final AtomicInteger highest = new AtomicInteger();
  private final AtomicInteger names = new AtomicInteger();

  SlotsScenario(
      long seed,
      MongoClient mongo,
      BiFunction<Aggregates<Client, ClientEvent>, SlotBook, Settlement> settling) {
    this.seed = seed;
    this.mongo = mongo;
    this.name = "slots-" + Long.toHexString(seed);
    this.settling = settling;
  }

  /** Plays it and checks what must hold at its end. */
  void play() throws InterruptedException {
    database().drop();
    try {
      var limits = limits(mongo);
      limit(limits, 1, 4);
      var turnstile = new Turnstile(seed);
      turnstile.run(actors(turnstile));
      settleAll();
      check("after the last sweep");
      repeatUnanswered();
      check("after the repeats");
    } finally {
      database().drop();
    }
  }

  private List<Runnable> actors(Turnstile turnstile) {
    var actors = new ArrayList<Runnable>();
    for (var i = 0; i < INSTANCES; i++) {
      var random = new Random(seed * 31 + i);
      var plan = FaultPlan.random(random.nextLong(), CHANCES);
      // Turns outermost: else the order of starting threads would decide who meets which fault.
      var faulty = TurnedMongo.wrap(FaultyMongo.wrap(mongo, plan), turnstile);
      var instance = instance(faulty, i);
      for (var j = 0; j < 2; j++) {
        var adds = new Random(random.nextLong());
        actors.add(mortal(() -> addSome(instance, adds)));
      }
      actors.add(mortal(() -> sweepSome(instance)));
    }
    var limits = limits(TurnedMongo.wrap(mongo, turnstile));
    actors.add(() -> changeLimits(limits, new Random(seed * 37)));
    return actors;
  }

  private static Runnable mortal(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (Crash dead) {
        // This instance does nothing more; its other threads will notice at their next call.
      }
    };
  }

  private void addSome(Instance instance, Random random) {
    for (var i = 0; i < ADDS; i++) {
      if (random.nextInt(4) == 0) {
        add(instance, "keyless-" + names.incrementAndGet(), null);
      } else {
        var key = "key-" + random.nextInt(KEYS);
        if (!add(instance, key, key)) {
          add(instance, key, key);
        }
      }
    }
  }

  private boolean add(Instance instance, String business, @Nullable String key) {
    var idempotency =
        key == null
            ? null
            : IdempotencyKey.of("ada", key, business.getBytes(StandardCharsets.UTF_8));
    var cause = new Cause("ada", idempotency, null, null);
    var command = SomeAdd.of(cause.newId("client")).to(PRACTICE).called(business).command();
    try {
      log.told(business, instance.onboarding.add(command, ADA, cause, Client::told).outcome());
      return true;
    } catch (MongoException | TryAgain unknown) {
      log.unanswered(business);
      return false;
    }
  }

  private static void sweepSome(Instance instance) {
    for (var i = 0; i < 15; i++) {
      try {
        instance.sweep.run();
      } catch (MongoException passes) {
        // The next sweep does it.
      }
    }
  }

  private void changeLimits(Projection limits, Random random) {
    for (var sequence = 2; sequence < 10; sequence++) {
      // Some come late or twice: an older limit never replaces a newer one.
      limit(limits, sequence - random.nextInt(2), 1 + random.nextInt(10));
      assertThat(active()).as("clients at any moment").isLessThanOrEqualTo(highest.get());
    }
  }

  private void limit(Projection limits, long sequence, int limit) {
    highest.accumulateAndGet(limit, Math::max);
    Limits.tell(limits, PRACTICE, sequence, limit);
  }

  private void settleAll() {
    var healthy = instance(mongo, 99);
    while (!healthy.book.openSince(THE_END).isEmpty()) {
      healthy.sweep.run();
    }
  }

  private void repeatUnanswered() {
    var healthy = instance(mongo, 98);
    log.withoutAnswer().stream()
        .filter(business -> business.startsWith("key-"))
        .forEach(business -> assertThat(add(healthy, business, business)).isTrue());
  }

  private void check(String when) {
    var bundle = instance(mongo, 97).book.find(PRACTICE).orElseThrow();
    assertThat(bundle.intents()).as("open intents " + when).isEmpty();
    assertThat(bundle.taken()).as("slots taken and clients " + when).isEqualTo(active());
    assertThat(bundle.taken()).as("slots " + when).isLessThanOrEqualTo(highest.get());
    var byName =
        StreamSupport.stream(clients().find(new Document("status", "ACTIVE")).spliterator(), false)
            .collect(
                Collectors.groupingBy(
                    client -> client.getString("businessName"), Collectors.counting()));
    assertThat(byName.values()).as("clients of each add " + when).allMatch(count -> count == 1);
    assertThat(byName.keySet()).as("acknowledged adds " + when).containsAll(log.answers().keySet());
    assertThat(log.answers().values()).as("answers " + when).allMatch(told -> told.size() == 1);
  }

  private int active() {
    return (int) clients().countDocuments(new Document("status", "ACTIVE"));
  }

  private MongoCollection<Document> clients() {
    return database().getCollection(Client.TYPE);
  }

  private MongoDatabase database() {
    return mongo.getDatabase(name);
  }

  private Instance instance(MongoClient client, long more) {
    return new Instance(client, name, seed + more, settling);
  }

  private Projection limits(MongoClient client) {
    return BundleCollections.limits(new SimpleMongoClientDatabaseFactory(client, name));
  }
}
