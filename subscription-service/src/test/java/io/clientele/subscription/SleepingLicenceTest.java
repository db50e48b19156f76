package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.account.ClientFacts;
import io.clientele.subscription.addon.KnownSoftware;
import io.clientele.subscription.addon.Licences;
import io.clientele.subscription.licence.Fit;
import io.clientele.subscription.licence.Licence.Status;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** An instance that sleeps while it looks at the software of a client. */
class SleepingLicenceTest extends AbstractLicenceTest {

  private static final Cause CAUSE = Cause.of("test");
  private static final int MORE_THAN_ANY = 100;

  @Autowired MongoClient mongo;
  @Autowired MongoConverter converter;
  @Autowired AggregateType<Subscription, SubscriptionEvent> subscriptionType;
  @Autowired AggregateType<ClientAccount, ClientAccountEvent> clientAccountType;

  private Instance healthy;
  private Subscription begun;

  private final class Instance {

    final Aggregates<Subscription, SubscriptionEvent> terms;
    final Aggregates<ClientAccount, ClientAccountEvent> clients;
    final Licences licences;

    Instance(FaultPlan plan, Runnable whileItLooks) {
      var database =
          new SimpleMongoClientDatabaseFactory(FaultyMongo.wrap(mongo, plan), "licence-sleep");
      var store =
          new AggregateStore(
              database, converter, (type, id, outbox) -> {}, Clock.systemUTC(), () -> 0L);
      terms = store.of(subscriptionType);
      clients = store.of(clientAccountType);
      licences = new Licences(terms, clients, new Fits(whileItLooks), Clock.systemUTC());
    }

    ClientAccount client(String... solutions) {
      var practice = newId();
      terms.command(practice, CAUSE, none -> Decision.done(begun), s -> "");
      return hear(newId(), practice, "ACTIVE", solutions);
    }

    ClientAccount hear(String client, String practice, String status, String... solutions) {
      var facts = new ClientFacts(status, "PRACTICE", List.of(solutions));
      clients.command(
          client,
          CAUSE,
          before -> ClientAccount.heard(before, client, practice, facts, null, Instant.EPOCH),
          account -> "");
      return licences.find(practice, client).orElseThrow();
    }

    boolean has(ClientAccount client) {
      return Objects.requireNonNull(terms.find(client.practice()).state())
          .assignments()
          .has(HEALTH, client.id());
    }

    boolean shows(ClientAccount client) {
      return Objects.requireNonNull(clients.find(client.id()).state())
          .licensing()
          .of(HEALTH)
          .filter(licence -> licence.status() == Status.ACTIVE)
          .isPresent();
    }
  }

  private record Fits(Runnable hook) implements KnownSoftware {
    @Override
    public Fit fit(String client, AddOn addOn) {
      hook.run();
      return Fit.with("XERO");
    }

    @Override
    public List<String> supported(AddOn addOn) {
      return List.of("XERO");
    }
  }

  @BeforeEach
  void begin() {
    healthy = new Instance(FaultPlan.none(), () -> {});
    begun = Objects.requireNonNull(subscriptions.find(practiceWith(50)).state());
  }

  @Test
  @DisplayName("SUB-3 who slept while a licence was taken back, wrote and died, leaves none of it")
  void sleptAndDied() {
    var reached = 0;
    for (var call = 0; call < MORE_THAN_ANY; call++) {
      var client = healthy.client();
      var looks = new AtomicInteger();
      var plan = FaultPlan.once(call, Fault.CRASH_BEFORE);
      // It looks once to assign the licence, and then to say how it stands with it.
      var doomed = new Instance(plan, () -> takenBack(client, looks.incrementAndGet() == 2));
      try {
        doomed.licences.assign(client, HEALTH, CAUSE, s -> "");
      } catch (Crash died) {
        // What it had written stays.
      }
      if (looks.get() >= 2) {
        reached++;
        assertThat(healthy.has(client)).isFalse();
        assertThat(healthy.shows(client)).as("died at call %s", call).isFalse();
      }
      if (!plan.met()) {
        break;
      }
    }
    assertThat(reached).isGreaterThan(1);
  }

  private void takenBack(ClientAccount client, boolean isNow) {
    if (isNow) {
      healthy.licences.takeBack(client, HEALTH, CAUSE, s -> "");
      // What we say ourselves is heard.
      healthy.licences.settle(client.id(), CAUSE);
      healthy.licences.returned(client.id(), CAUSE);
    }
  }

  @Test
  @DisplayName("SUB-3 a client deactivated since it was looked up is assigned no licence")
  void deactivatedMeanwhile() {
    var client = healthy.client();
    healthy.hear(client.id(), client.practice(), "DEACTIVATED");
    healthy.licences.assign(client, HEALTH, CAUSE, s -> "");
    assertThat(healthy.has(client)).isFalse();
  }

  @Test
  @DisplayName("SUB-3 a client deactivated while it wants a licence is not served, and waits")
  void deactivatedWanting() {
    var client = healthy.client(HEALTH.name());
    healthy.hear(client.id(), client.practice(), "DEACTIVATED", HEALTH.name());
    healthy.licences.serve(client.practice(), client.id(), HEALTH, CAUSE);
    assertThat(healthy.has(client)).isFalse();
    assertThat(Objects.requireNonNull(healthy.clients.find(client.id()).state()).licensing())
        .matches(licensing -> !licensing.wants(HEALTH) && licensing.of(HEALTH).isPresent());
  }
}
