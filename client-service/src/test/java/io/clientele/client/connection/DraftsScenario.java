package io.clientele.client.connection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.clientele.client.account.Client;
import io.clientele.client.connection.AddingInstance.Ending;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.client.interleaving.Turnstile;
import io.clientele.client.onboarding.SomeAdd;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Two instances add clients with connections, and repeat what was not answered, while the time of
 * those connections runs out, which each instance hears twice, and store and instances fail.
 * Everything follows from the seed.
 */
final class DraftsScenario {

  private static final String PRACTICE = "p1";
  private static final Caller ADA = Caller.ofPractice("ada", PRACTICE, "PRACTICE_ADMIN", Set.of());
  private static final List<String> DRAFTS = List.of("d1", "d2", "d3");
  private static final int INSTANCES = 2;
  private static final int LONGEST_WAIT = 20;
  private static final Map<Fault, Double> CHANCES =
      Map.of(
          Fault.TIMEOUT_BEFORE, 0.02,
          Fault.TIMEOUT_AFTER, 0.03,
          Fault.NOT_PRIMARY, 0.01,
          Fault.CRASH_BEFORE, 0.004,
          Fault.CRASH_AFTER, 0.004);

  private final long seed;
  private final MongoClient mongo;
  private final String name;
  private final Ending ending;
  private final Set<String> acknowledged = Collections.synchronizedSet(new HashSet<>());

  DraftsScenario(long seed, MongoClient mongo, Ending ending) {
    this.seed = seed;
    this.mongo = mongo;
    this.name = "drafts-" + Long.toHexString(seed);
    this.ending = ending;
  }

  /**
   * Plays it and checks what must hold at its end.
   *
   * @return of each draft whether it was used
   */
  List<Boolean> play() throws InterruptedException {
    database().drop();
    try {
      heard();
      var turnstile = new Turnstile(seed);
      turnstile.run(actors(turnstile));
      var healthy = new AddingInstance(mongo, name, seed + 99, ending);
      DRAFTS.forEach(draft -> settle(healthy, draft));
      DRAFTS.forEach(draft -> add(healthy, draft, "late"));
      return DRAFTS.stream().map(this::check).toList();
    } finally {
      database().drop();
    }
  }

  private void heard() {
    database()
        .getCollection("bundles")
        .insertOne(new Document("_id", PRACTICE).append("limit", 100));
    var rows = database().getCollection("heard-connections");
    for (var draft : DRAFTS) {
      rows.insertOne(
          new Document("_id", draft)
              .append("practice", PRACTICE)
              .append("client", client(draft))
              .append("software", "XERO")
              .append("status", "CHOSEN")
              .append("organisation", new Document("name", "Harbour Cafe")));
    }
  }

  private List<Runnable> actors(Turnstile turnstile) {
    var actors = new ArrayList<Runnable>();
    for (var i = 0; i < INSTANCES; i++) {
      var random = new Random(seed * 31 + i);
      var plan = FaultPlan.random(random.nextLong(), CHANCES);
      // Turns outermost: else the order of starting threads would decide who meets which fault.
      var faulty = TurnedMongo.wrap(FaultyMongo.wrap(mongo, plan), turnstile);
      var instance = new AddingInstance(faulty, name, seed + i, ending);
      for (var draft : DRAFTS) {
        var key = "key-" + random.nextInt(2);
        var wait = random.nextInt(LONGEST_WAIT);
        actors.add(mortal(() -> addTwice(instance, draft, key)));
        actors.add(mortal(() -> settleAfter(faulty, wait, instance, draft)));
      }
      actors.add(mortal(() -> sweep(instance)));
    }
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

  private void addTwice(AddingInstance instance, String draft, String key) {
    add(instance, draft, key + draft);
    add(instance, draft, key + draft);
  }

  private void add(AddingInstance instance, String draft, String key) {
    var idempotency = IdempotencyKey.of("ada", key, draft.getBytes(StandardCharsets.UTF_8));
    var cause = new Cause("ada", idempotency, null, null, null);
    var command = SomeAdd.of(cause.newId("client")).to(PRACTICE).with(draft).called(null).command();
    try {
      var outcome = instance.onboarding.add(command, ADA, cause, Client::told).outcome();
      if (!(outcome instanceof Outcome.Refused<Client>)) {
        acknowledged.add(draft);
      }
    } catch (MongoException | TryAgain unknown) {
      // Whether the client is there, nobody was told.
    }
  }

  /** Others act before the time runs out, some more, some fewer. */
  private void settleAfter(MongoClient slow, int calls, AddingInstance instance, String draft) {
    try {
      IntStream.range(0, calls)
          .forEach(i -> slow.getDatabase(name).getCollection("bundles").find().first());
      settle(instance, draft);
    } catch (MongoException | TryAgain passes) {
      // The event comes again: see the end of the play.
    }
  }

  private static void settle(AddingInstance instance, String draft) {
    instance.drafts.settle(
        draft,
        PRACTICE,
        client(draft),
        new Heard("connection/" + draft, 4),
        Cause.of("client-service"));
  }

  private static void sweep(AddingInstance instance) {
    for (var i = 0; i < 8; i++) {
      try {
        instance.sweep.run();
      } catch (MongoException passes) {
        // The next sweep does it.
      }
    }
  }

  private boolean check(String draft) {
    var ended = document(ConnectionDraft.TYPE, draft);
    var said = ended.getList("outbox", Document.class, List.of());
    assertThat(said).as("answers about " + draft).hasSize(1);
    var used = ended.getString("status").equals("USED");
    var found = database().getCollection(Client.TYPE).find(new Document("_id", client(draft)));
    var client = found.first();
    assertThat(used)
        .as("used, and a client is there: " + draft)
        .isEqualTo(client != null && !client.containsKey("stub"));
    assertThat(used || !acknowledged.contains(draft)).as("acknowledged adds of " + draft).isTrue();
    return used;
  }

  private Document document(String collection, String id) {
    return requireNonNull(
        database().getCollection(collection).find(new Document("_id", id)).first(), id);
  }

  private static String client(String draft) {
    return "client-of-" + draft;
  }

  private MongoDatabase database() {
    return mongo.getDatabase(name);
  }
}
