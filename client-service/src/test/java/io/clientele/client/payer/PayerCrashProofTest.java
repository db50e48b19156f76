package io.clientele.client.payer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.bundle.Reservations;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A process dies before the first, second … call of the store that one answer makes. */
class PayerCrashProofTest {

  private static final String JOB = "job";

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private String name = "";

  @AfterEach
  void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("SUB-4 wherever a process dies while a client is taken over, it is answered once")
  void taking_over() {
    assertThat(crashes("self", 1)).isGreaterThan(4);
  }

  @Test
  @DisplayName("SUB-4 wherever a process dies while there is no slot, that is answered once")
  void no_slot() {
    assertThat(crashes("self", 0)).isGreaterThan(2);
  }

  @Test
  @DisplayName("SUB-4 wherever a process dies while a slot is given back, it is answered once")
  void giving_back() {
    assertThat(crashes("paid", 0)).isGreaterThan(4);
  }

  @Test
  @DisplayName("SUB-4 wherever a process dies while a row leaves its block, it is answered once")
  void leaving_a_block() {
    assertThat(crashes(Reservations.client(JOB, 0), 0)).isGreaterThan(7);
  }

  /** Lets the answer crash before each of its calls in turn; how many there are. */
  private int crashes(String client, int free) {
    for (var calls = 0; ; calls++) {
      mongo.getDatabase(name.isEmpty() ? "none" : name).drop();
      name = "payer-crashes-" + UUID.randomUUID();
      var healthy = front(mongo);
      var accounts = prepared(healthy, free);
      accounts.wish(client);
      var died = diesAfter(calls, client, accounts);
      healthy.settle(List.of());
      assertThat(taken(healthy)).as("after crash " + calls).isEqualTo(users() + 1);
      assertThat(healthy.hear(client, accounts.newest(client))).isTrue();
      accounts.checkAnswers();
      healthy.settle(List.of(JOB));
      assertThat(taken(healthy)).as("after the repeat " + calls).isEqualTo(users());
      if (!died) {
        return calls;
      }
    }
  }

  /** One client pays by itself, one is paid for, and of a job one row of two is done. */
  private Accounts prepared(Front healthy, int free) {
    var accounts = new Accounts(mongo, name);
    Accounts.limit(mongo, name, 1, 4);
    healthy.add("self");
    accounts.wish("self");
    healthy.hear("self", accounts.newest("self"));
    healthy.add("paid");
    healthy.work(JOB, 0, false);
    assertThat(taken(healthy)).isEqualTo(3);
    Accounts.limit(mongo, name, 2, 3 + free);
    return accounts;
  }

  private boolean diesAfter(int calls, String client, Accounts accounts) {
    var plan = FaultPlan.none();
    var left = new AtomicInteger(calls);
    var doomed =
        TurnedMongo.wrap(
            FaultyMongo.wrap(mongo, plan),
            () -> {
              if (left.getAndDecrement() == 0) {
                plan.crash();
              }
            });
    try {
      front(doomed).hear(client, accounts.newest(client));
      return false;
    } catch (Crash dead) {
      return true;
    }
  }

  private Front front(MongoClient client) {
    return new Front(client, name, new Front.Parts() {}, book -> book);
  }

  private static int taken(Front front) {
    return front.book.find(Front.PRACTICE).orElseThrow().taken();
  }

  private int users() {
    var using = new Document("status", "ACTIVE").append("payer", "PRACTICE");
    return (int) mongo.getDatabase(name).getCollection(Client.TYPE).countDocuments(using);
  }
}
