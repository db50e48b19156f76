package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.clientele.client.account.Client;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.client.interleaving.Turnstile;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.consume.Projection;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Three instances add clients to one practice, one by one and by jobs, deactivate and reactivate
 * them, repeat what was not answered, and sweep, while the limit changes and the store and the
 * instances fail. Everything follows from the seed.
 *
 * <p>The limit falls too, so what must hold is that nothing is taken above it: looked at whenever
 * something was taken, before anybody else makes a call. With that, no more clients use a slot than
 * the limit allows, unless it was lowered since.
 */
final class SlotsScenario {

  private static final int INSTANCES = 3;
  private static final int ACTS = 6;
  private static final int KEYS = 8;
  private static final List<String> JOBS = List.of("job-a", "job-b");
  private static final int ROWS = 4;
  // Long enough for others to close a whole job between two calls.
  private static final int LONGEST_STALL = 120;
  private static final Map<Fault, Double> CHANCES =
      Map.of(
          Fault.TIMEOUT_BEFORE, 0.02,
          Fault.TIMEOUT_AFTER, 0.03,
          Fault.NOT_PRIMARY, 0.01,
          Fault.DUPLICATE_KEY, 0.05,
          Fault.CRASH_BEFORE, 0.004,
          Fault.CRASH_AFTER, 0.004);

  private final long seed;
  private final MongoClient mongo;
  private final String name;
  private final Parts parts;
  private final SlotBook book;
  private final AddLog log = new AddLog();
  private final AtomicInteger names = new AtomicInteger();

  SlotsScenario(long seed, MongoClient mongo, Parts parts) {
    this.seed = seed;
    this.mongo = mongo;
    this.name = "slots-" + Long.toHexString(seed);
    this.parts = new WatchedParts(parts, this::checkTaken);
    this.book = BundleCollections.book(new SimpleMongoClientDatabaseFactory(mongo, name));
  }

  /** Plays it and checks what must hold at its end. */
  void play() throws InterruptedException {
    database().drop();
    try {
      var limits = limits(mongo);
      limit(limits, 1, 4);
      var turnstile = new Turnstile(seed, LONGEST_STALL);
      turnstile.run(actors(turnstile));
      settleAll();
      check("after the last sweep");
      repeatUnanswered();
      repeatRows();
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
      var worker = worker(TurnedMongo.wrap(FaultyMongo.wrap(mongo, plan), turnstile), i);
      for (var j = 0; j < 2; j++) {
        var acts = new Random(random.nextLong());
        actors.add(mortal(() -> actOnSome(worker, acts)));
      }
      var jobs = new Random(random.nextLong());
      actors.add(mortal(() -> workOnJobs(worker, jobs)));
      actors.add(mortal(() -> IntStream.range(0, 12).forEach(sweep -> worker.sweep())));
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

  private void actOnSome(Worker worker, Random random) {
    for (var i = 0; i < ACTS; i++) {
      switch (random.nextInt(6)) {
        case 0 -> worker.add("keyless-" + names.incrementAndGet(), null);
        case 1, 2 -> addOrRepeat(worker, "key-" + random.nextInt(KEYS));
        case 3, 4 -> worker.deactivate(someClient(random));
        default -> worker.reactivate(someClient(random));
      }
    }
  }

  private static void addOrRepeat(Worker worker, String key) {
    if (!worker.add(key, key)) {
      worker.add(key, key);
    }
  }

  private static String someClient(Random random) {
    return random.nextBoolean()
        ? Worker.idOf("key-" + random.nextInt(KEYS))
        : Reservations.client(JOBS.get(random.nextInt(JOBS.size())), random.nextInt(ROWS));
  }

  private static void workOnJobs(Worker worker, Random random) {
    for (var i = 0; i < 3; i++) {
      var rows = IntStream.range(0, ROWS).boxed().collect(Collectors.toCollection(ArrayList::new));
      Collections.shuffle(rows, random);
      var some = rows.subList(0, 1 + random.nextInt(ROWS));
      worker.work(JOBS.get(random.nextInt(JOBS.size())), ROWS, some, random.nextBoolean());
    }
  }

  private void changeLimits(Projection limits, Random random) {
    for (var sequence = 2; sequence < 10; sequence++) {
      // Some come late or twice: an older limit never replaces a newer one.
      limit(limits, sequence - random.nextInt(2), 1 + random.nextInt(10));
      checkClients(bundle());
    }
  }

  private static void limit(Projection limits, long sequence, int limit) {
    Limits.tell(limits, Worker.PRACTICE, sequence, limit);
  }

  /** Right after slots were taken: looked at past the turnstile, so still in the same turn. */
  private void checkTaken() {
    var bundle = bundle();
    assertThat(bundle.taken())
        .as("slots taken and the limit, right after one was taken")
        .isLessThanOrEqualTo(bundle.limit());
    checkClients(bundle);
  }

  private void checkClients(Bundle bundle) {
    assertThat(active())
        .as("slots taken and clients, at any moment")
        .isLessThanOrEqualTo(bundle.taken());
  }

  private void settleAll() {
    var healthy = worker(mongo, 99);
    healthy.settleAll();
    assertThat(JOBS).as("jobs that close").allMatch(healthy::close);
  }

  private void repeatUnanswered() {
    var healthy = worker(mongo, 98);
    log.withoutAnswer().stream()
        .filter(business -> business.startsWith("key-"))
        .forEach(business -> assertThat(healthy.add(business, business)).isTrue());
  }

  private void repeatRows() {
    var healthy = worker(mongo, 97);
    for (var job : JOBS) {
      healthy.work(job, ROWS, List.of(), false);
      for (var row = 0; row < ROWS; row++) {
        assertThat(healthy.addRow(job, row))
            .as("a row of a job that is over")
            .isInstanceOfAny(Outcome.Unchanged.class, Outcome.Refused.class);
      }
    }
  }

  private void check(String when) {
    var bundle = bundle();
    assertThat(bundle.intents()).as("open intents " + when).isEmpty();
    assertThat(bundle.blocks()).as("blocks that are over " + when).allMatch(Block::over);
    assertThat(bundle.taken()).as("slots taken and clients " + when).isEqualTo(active());
    var byName =
        StreamSupport.stream(clients().find(new Document("stub", null)).spliterator(), false)
            .filter(client -> client.getString("businessName").startsWith("key"))
            .collect(
                Collectors.groupingBy(
                    client -> client.getString("businessName"), Collectors.counting()));
    assertThat(byName.values()).as("clients of each add " + when).allMatch(count -> count == 1);
    assertThat(byName.keySet()).as("acknowledged adds " + when).containsAll(log.answers().keySet());
    assertThat(log.answers().values()).as("answers " + when).allMatch(told -> told.size() == 1);
    assertThat(log.made()).as("acknowledged rows " + when).allMatch(this::isThere);
  }

  private boolean isThere(String client) {
    return clients().countDocuments(new Document("_id", client).append("stub", null)) == 1;
  }

  private Bundle bundle() {
    return book.find(Worker.PRACTICE).orElseThrow();
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

  private Worker worker(MongoClient client, long more) {
    return new Worker(new Instance(client, name, seed + more, parts), log);
  }

  private Projection limits(MongoClient client) {
    return BundleCollections.limits(new SimpleMongoClientDatabaseFactory(client, name));
  }
}
