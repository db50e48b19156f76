package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.clientele.client.account.Client;
import io.clientele.client.bundle.SomeSubscription.State;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.bundle.verdict.BundleState;
import io.clientele.client.bundle.verdict.JudgedBundle;
import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.client.bundle.verdict.Verdict;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.client.interleaving.Turnstile;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Two instances add and deactivate clients of one practice, one by one and by jobs, while it wishes
 * for smaller bundles, withdraws wishes and takes larger ones; what is told of that comes late,
 * twice and out of order, and the store and the instances fail. Everything follows from the seed.
 *
 * <p>Here no limit falls but by a wish that was found to have room. So at every moment no more is
 * taken than the limit allows, also at the one when subscription-service takes a verdict for true.
 */
final class WishesScenario {

  private static final int INSTANCES = 2;
  private static final int KEYS = 8;
  private static final String JOB = "job-a";
  private static final int ROWS = 2;
  private static final int LONGEST_STALL = 60;
  private static final Map<Fault, Double> CHANCES =
      Map.of(
          Fault.TIMEOUT_BEFORE, 0.02,
          Fault.TIMEOUT_AFTER, 0.03,
          Fault.NOT_PRIMARY, 0.01,
          Fault.DUPLICATE_KEY, 0.03,
          Fault.CRASH_BEFORE, 0.003,
          Fault.CRASH_AFTER, 0.003);

  private final long seed;
  private final MongoClient mongo;
  private final String name;
  private final Parts parts;
  private final SlotBook slots;
  private final LimitBook limits;
  private final SomeSubscription subscription = new SomeSubscription(5);
  private final Map<Long, Verdict> verdicts = new HashMap<>();
  private final AtomicInteger names = new AtomicInteger();

  WishesScenario(long seed, MongoClient mongo, Parts parts) {
    this.seed = seed;
    this.mongo = mongo;
    this.name = "wishes-" + Long.toHexString(seed);
    this.parts = new WatchedParts(parts, this::check);
    this.slots = BundleCollections.book(database(mongo));
    this.limits = BundleCollections.limitBook(database(mongo));
  }

  /** Plays it and checks what must hold at its end; how many wishes were judged. */
  int play() throws InterruptedException {
    mongo.getDatabase(name).drop();
    try {
      tell(instance(mongo, 96), subscription.newest());
      var turnstile = new Turnstile(seed, LONGEST_STALL);
      turnstile.run(actors(turnstile));
      settle();
      return verdicts.size();
    } finally {
      mongo.getDatabase(name).drop();
    }
  }

  private List<Runnable> actors(Turnstile turnstile) {
    var actors = new ArrayList<Runnable>();
    for (var i = 0; i < INSTANCES; i++) {
      var random = new Random(seed * 31 + i);
      var plan = FaultPlan.random(random.nextLong(), CHANCES);
      var instance = instance(TurnedMongo.wrap(FaultyMongo.wrap(mongo, plan), turnstile), i);
      var worker = new Worker(instance, new AddLog());
      for (var j = 0; j < 2; j++) {
        var acts = new Random(random.nextLong());
        actors.add(mortal(() -> changeClients(worker, acts)));
        var ears = new Random(random.nextLong());
        actors.add(mortal(() -> hear(instance, ears)));
      }
      var close = random.nextBoolean();
      actors.add(mortal(() -> worker.work(JOB, ROWS, List.of(0), close)));
      actors.add(mortal(() -> sweep(worker)));
    }
    var turned = TurnedMongo.wrap(mongo, turnstile);
    actors.add(() -> changePlans(turned, new Random(seed * 37)));
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

  private void changeClients(Worker worker, Random random) {
    for (var i = 0; i < 8; i++) {
      if (random.nextInt(3) > 0) {
        var key = "key-" + random.nextInt(KEYS);
        worker.add(key, key);
      } else if (random.nextBoolean()) {
        worker.add("keyless-" + names.incrementAndGet(), null);
      } else {
        worker.deactivate(Worker.idOf("key-" + random.nextInt(KEYS)));
      }
    }
  }

  /** Hears the newest, something late, or the same once more; what fails comes again some time. */
  private void hear(Instance instance, Random random) {
    for (var i = 0; i < 12; i++) {
      var told = subscription.told();
      var back = random.nextInt(3) == 0 ? random.nextInt(told.size()) : 0;
      answered(() -> tell(instance, told.get(told.size() - 1 - back)));
    }
  }

  private static void sweep(Worker worker) {
    for (var i = 0; i < 4; i++) {
      worker.sweep();
      answered(worker.instance().judging::sweep);
    }
  }

  private void changePlans(MongoClient turned, Random random) {
    for (var i = 0; i < 40; i++) {
      subscription.hear(said(turned), this::checkLowered);
      subscription.act(random);
    }
  }

  private static void answered(Runnable work) {
    try {
      work.run();
    } catch (MongoException | TryAgain unknown) {
      // Somebody comes back for it.
    }
  }

  private static void tell(Instance instance, State state) {
    Limits.tell(
        BundleCollections.limits(instance.judging),
        Worker.PRACTICE,
        state.sequence(),
        state.limit(),
        state.wish());
  }

  /** Whoever is left hears what is newest, as nothing of it was acknowledged, and sweeps. */
  private void settle() {
    var healthy = new Worker(instance(mongo, 99), new AddLog());
    healthy.settleAll();
    assertThat(healthy.close(JOB)).isTrue();
    var newest = subscription.newest();
    tell(healthy.instance(), newest);
    check();
    var row = limits.find(Worker.PRACTICE).orElseThrow();
    assertThat(row.limit().told()).as("the newest limit told").isEqualTo(newest.limit());
    assertThat(row.limit().wish()).as("the newest wish told").isEqualTo(newest.wish());
    assertThat(row.limit().unjudged()).as("wishes without a verdict").isEmpty();
    row.limit().answer().ifPresent(verdict -> assertThat(said(mongo)).isEqualTo(stateOf(verdict)));
    assertThat(limits.unsaid()).as("verdicts left unsaid").isEmpty();
    assertThat(row.taken()).as("slots taken and clients").isEqualTo(active());
    subscription.hear(said(mongo), this::checkLowered);
  }

  /** Looked at past the turnstile, so in the same turn in which something was done. */
  private void check() {
    var bundle = slots.find(Worker.PRACTICE).orElseThrow();
    assertThat(bundle.taken())
        .as("slots taken and the limit, at any moment")
        .isLessThanOrEqualTo(bundle.limit());
    limits.find(Worker.PRACTICE).ifPresent(seen -> checkVerdict(seen.limit().verdict()));
  }

  private void checkVerdict(@Nullable Verdict verdict) {
    if (verdict != null) {
      var first = verdicts.putIfAbsent(verdict.number(), verdict);
      assertThat(first == null ? verdict : first).as("a wish judged twice").isEqualTo(verdict);
      var said = said(mongo);
      if (said != null && said.wish() == verdict.number()) {
        assertThat(said).as("what was said of a verdict").isEqualTo(stateOf(verdict));
      }
    }
  }

  private void checkLowered() {
    assertThat(slots.find(Worker.PRACTICE).orElseThrow().taken())
        .as("slots taken and the limit, when subscription-service lowers it")
        .isLessThanOrEqualTo(subscription.newest().limit());
  }

  private static BundleState stateOf(Verdict verdict) {
    return new JudgedBundle(Worker.PRACTICE, verdict).told();
  }

  private @Nullable BundleState said(MongoClient client) {
    var judged = BundleCollections.judged(database(client)).find(Worker.PRACTICE).state();
    return judged == null ? null : judged.told();
  }

  private int active() {
    return (int)
        mongo
            .getDatabase(name)
            .getCollection(Client.TYPE)
            .countDocuments(new Document("status", "ACTIVE"));
  }

  private Instance instance(MongoClient client, long more) {
    return new Instance(client, name, seed + more, parts);
  }

  private MongoDatabaseFactory database(MongoClient client) {
    return new SimpleMongoClientDatabaseFactory(client, name);
  }
}
