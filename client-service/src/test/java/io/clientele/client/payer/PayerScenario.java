package io.clientele.client.payer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.clientele.client.account.Client;
import io.clientele.client.bundle.Intent;
import io.clientele.client.bundle.Reservations;
import io.clientele.client.bundle.ScriptedBook;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.client.interleaving.Turnstile;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Two instances at the last slots of one practice: they hear who is to pay, the newest and old
 * wishes, twice and at once, while clients are added, deactivated and reactivated, one by one and
 * by a job, and the store and the instances fail. Everything follows from the seed.
 */
final class PayerScenario {

  private static final int LIMIT = 2;
  private static final int ACTS = 7;
  private static final String JOB = "job";
  private static final List<String> CLIENTS =
      List.of("c1", "c2", "c3", Reservations.client(JOB, 0), Reservations.client(JOB, 1));
  private static final int LONGEST_STALL = 60;
  private static final Map<Fault, Double> CHANCES =
      Map.of(
          Fault.TIMEOUT_BEFORE, 0.02,
          Fault.TIMEOUT_AFTER, 0.03,
          Fault.NOT_PRIMARY, 0.01,
          Fault.CRASH_BEFORE, 0.005,
          Fault.CRASH_AFTER, 0.005);

  private final long seed;
  private final MongoClient mongo;
  private final String name;
  private final Front.Parts parts;
  private final Accounts accounts;

  PayerScenario(long seed, MongoClient mongo, Front.Parts parts) {
    this.seed = seed;
    this.mongo = mongo;
    this.name = "payers-" + Long.toHexString(seed);
    this.parts = parts;
    this.accounts = new Accounts(mongo, name);
  }

  /** Plays it and checks what must hold at its end. */
  void play() throws InterruptedException {
    mongo.getDatabase(name).drop();
    try {
      Accounts.limit(mongo, name, 1, LIMIT);
      var healthy = front(mongo);
      assertThat(healthy.add("c1")).isTrue();
      var turnstile = new Turnstile(seed, LONGEST_STALL);
      turnstile.run(actors(turnstile));
      hearTheNewest(healthy);
      healthy.settle(List.of(JOB));
      check(healthy);
      hearTheNewest(healthy);
      check(healthy);
    } finally {
      mongo.getDatabase(name).drop();
    }
  }

  private List<Runnable> actors(Turnstile turnstile) {
    var actors = new ArrayList<Runnable>();
    for (var i = 0; i < 2; i++) {
      var random = new Random(seed * 31 + i);
      var plan = FaultPlan.random(random.nextLong(), CHANCES);
      var front = front(TurnedMongo.wrap(FaultyMongo.wrap(mongo, plan), turnstile));
      for (var j = 0; j < 2; j++) {
        var hearing = new Random(random.nextLong());
        actors.add(mortal(() -> hearSome(front, hearing)));
      }
      var acts = new Random(random.nextLong());
      actors.add(mortal(() -> actOnSome(front, acts)));
      actors.add(mortal(() -> IntStream.range(0, 8).forEach(sweep -> front.sweep())));
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

  private void hearSome(Front front, Random random) {
    for (var i = 0; i < 2 * ACTS; i++) {
      var client = CLIENTS.get(random.nextInt(CLIENTS.size()));
      accounts.wish(client);
      for (var wish : accounts.heard(client, random)) {
        // As a broker does: what could not be taken in comes again, though not at once always.
        if (!front.hear(client, wish) && random.nextBoolean()) {
          front.hear(client, wish);
        }
      }
    }
  }

  private static void actOnSome(Front front, Random random) {
    for (var i = 0; i < ACTS; i++) {
      var client = CLIENTS.get(random.nextInt(CLIENTS.size()));
      switch (random.nextInt(6)) {
        case 0, 1 -> front.add(CLIENTS.get(random.nextInt(3)));
        case 2 -> front.deactivate(client);
        case 3 -> front.reactivate(client);
        default -> front.work(JOB, random.nextInt(2), random.nextInt(4) == 0);
      }
    }
  }

  private void hearTheNewest(Front healthy) {
    accounts.newest().forEach((client, wish) -> assertThat(healthy.hear(client, wish)).isTrue());
  }

  private void check(Front healthy) {
    var bundle = healthy.book.find(Front.PRACTICE).orElseThrow();
    assertThat(bundle.intents()).as("open intents").isEmpty();
    assertThat(bundle.taken()).as("slots taken and clients").isEqualTo(users());
    checkBundle();
    accounts.checkAnswers();
  }

  /** Right after slots were taken: looked at past the turnstile, so still in the same turn. */
  private void checkBundle() {
    var taken = Accounts.book(Accounts.database(mongo, name)).find(Front.PRACTICE).orElseThrow();
    assertThat(taken.taken()).as("slots taken and the limit").isLessThanOrEqualTo(LIMIT);
    assertThat(users()).as("clients and slots taken").isLessThanOrEqualTo(taken.taken());
  }

  private int users() {
    var using = new Document("status", "ACTIVE").append("payer", "PRACTICE");
    return (int) mongo.getDatabase(name).getCollection(Client.TYPE).countDocuments(using);
  }

  private Front front(MongoClient client) {
    return new Front(client, name, parts, this::watched);
  }

  private SlotBook watched(SlotBook book) {
    return new ScriptedBook(book) {
      @Override
      public boolean place(String practice, int limit, Intent intent) {
        var placed = book.place(practice, limit, intent);
        checkBundle();
        return placed;
      }
    };
  }
}
