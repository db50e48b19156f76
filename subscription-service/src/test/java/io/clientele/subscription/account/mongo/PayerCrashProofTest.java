package io.clientele.subscription.account.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.payer.Offer;
import io.clientele.subscription.payer.PayerCommand;
import io.clientele.subscription.payer.Standing;
import io.clientele.subscription.payer.WishAnswer;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process dies around each write of a client's way from one payer to the next. */
class PayerCrashProofTest {

  private static final Offer OFFER =
      new Offer("SELF_PAID", ZoneId.of("Europe/London"), Interval.MONTH, "GBP", 1200);
  private static final List<String> STORY =
      List.of(
          "ClientAccountOpened.v1",
          "PayerChangeWished.v1",
          "PayerChanged.v1",
          "SelfPaidTermBegun.v1",
          "SelfPaidTermBegun.v1",
          "SelfPaidCancelled.v1",
          "ConsentAsked.v1",
          "ConsentEnded.v1",
          "PayerChanged.v1",
          "PayerChangeWished.v1",
          "PayerChanged.v1");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2027-01-31T12:00:00Z"));
  private final String database = "payers-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void close() {
    mongo.getDatabase(database).drop();
    mongo.close();
  }

  /** What happens; each is done again by another instance if the first one dies of it. */
  private List<Consumer<AccountsOn>> story(String client) {
    return List.of(
        at -> at.hear(client, 1, null),
        at -> at.ask(client, new PayerCommand.Subscribe(OFFER), "subscribe"),
        at -> at.hear(client, 2, new WishAnswer(1, true, 0, 0)),
        at -> at.due.settle(),
        at -> at.ask(client, new PayerCommand.Cancel(), "cancel"),
        at -> at.ask(client, new PayerCommand.TakeOver(), "take over"),
        at -> at.ask(client, new PayerCommand.GiveConsent(), "agree"),
        at -> at.due.settle(),
        at -> at.hear(client, 3, new WishAnswer(2, true, 0, 0)));
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER", "TIMEOUT_AFTER", "NOT_PRIMARY"})
  @DisplayName("SUB-4 wherever a process dies, who pays changes once, and is told and charged once")
  void dies(Fault fault) {
    for (var calls = 0; ; calls++) {
      var client = UUID.randomUUID().toString();
      var plan = FaultPlan.once(calls, fault);
      var healthy = new AccountsOn(mongo, database, clock);
      run(story(client), new AccountsOn(FaultyMongo.wrap(mongo, plan), database, clock), healthy);
      assertThat(healthy.paying(client).standing()).isEqualTo(Standing.PRACTICE);
      assertThat(healthy.said(client)).as("fault %s", calls).isEqualTo(STORY);
      assertThat(healthy.paying(client).charges()).hasSize(2);
      if (!plan.met()) {
        assertThat(calls).as("writes of the story").isGreaterThanOrEqualTo(9);
        return;
      }
    }
  }

  private void run(List<Consumer<AccountsOn>> story, AccountsOn doomed, AccountsOn healthy) {
    for (var i = 0; i < story.size(); i++) {
      if (i == 3 || i == 7) {
        clock.turn(Duration.ofDays(31));
      }
      try {
        story.get(i).accept(doomed);
      } catch (Crash | MongoException dead) {
        // What it had written stays.
      }
      story.get(i).accept(healthy);
    }
  }

  @Test
  @DisplayName("SUB-4 two instances that renew the same terms at once charge each of them once")
  void twoInstances() throws Exception {
    var clients = IntStream.range(0, 30).mapToObj(i -> UUID.randomUUID().toString()).toList();
    var one = new AccountsOn(mongo, database, clock);
    var other = new AccountsOn(mongo, database, clock);
    for (var client : clients) {
      story(client).subList(0, 3).forEach(step -> step.accept(one));
    }
    clock.turn(Duration.ofDays(63));
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          Stream.of(one, other)
              .<Callable<Void>>map(
                  at ->
                      () -> {
                        at.due.settle();
                        return null;
                      })
              .toList();
      for (var run : both.invokeAll(runs)) {
        run.get();
      }
    }
    for (var client : clients) {
      assertThat(one.paying(client).charges())
          .extracting(charge -> charge.on().toString())
          .containsExactly("2027-01-31", "2027-02-28", "2027-03-31");
      assertThat(one.said(client)).filteredOn("SelfPaidTermBegun.v1"::equals).hasSize(3);
    }
  }

  @Test
  @DisplayName("SUB-4 what is due is found by an index, and what is not due is left alone")
  void index() {
    var at = new AccountsOn(mongo, database, clock);
    var client = UUID.randomUUID().toString();
    story(client).subList(0, 3).forEach(step -> step.accept(at));
    var version = at.accounts.find(client).version();
    clock.turn(Duration.ofDays(20));
    at.due.settle();
    assertThat(at.accounts.find(client).version()).isEqualTo(version);
    var indexes =
        mongo
            .getDatabase(database)
            .getCollection("client-account")
            .listIndexes()
            .map(index -> index.getString("name") + index.get("key", Document.class).keySet())
            .into(new ArrayList<>());
    assertThat(indexes).contains(DueAccounts.INDEX + "[paying.dueAt]");
  }

  @Test
  @DisplayName("SUB-10 the days of a term are the same wherever the machine is that reads them")
  void days() {
    var at = new AccountsOn(mongo, database, clock);
    var client = UUID.randomUUID().toString();
    story(client).subList(0, 3).forEach(step -> step.accept(at));
    var here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(Objects.requireNonNull(at.paying(client).selfPaid()).from())
          .hasToString("2027-01-31");
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(Objects.requireNonNull(at.paying(client).selfPaid()).from())
          .hasToString("2027-01-31");
    } finally {
      TimeZone.setDefault(here);
    }
  }
}
