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
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Instances of the service that die at every call of the store, or sleep before they write. */
class LicenceProofTest extends AbstractLicenceTest {

  private static final Cause CAUSE = Cause.of("test");
  private static final int MORE_THAN_ANY = 100;

  @Autowired MongoClient mongo;
  @Autowired MongoConverter converter;
  @Autowired AggregateType<Subscription, SubscriptionEvent> subscriptionType;
  @Autowired AggregateType<ClientAccount, ClientAccountEvent> clientAccountType;

  private final AtomicReference<Runnable> sleep = new AtomicReference<>(() -> {});
  private Instance healthy;
  private Subscription begun;

  /** An instance, whose clock is asked only between a decision on a subscription and its write. */
  private final class Instance {

    final Aggregates<Subscription, SubscriptionEvent> terms;
    final Aggregates<ClientAccount, ClientAccountEvent> clients;
    final Licences licences;

    Instance(FaultPlan plan, Clock clock) {
      var database =
          new SimpleMongoClientDatabaseFactory(FaultyMongo.wrap(mongo, plan), "licence-proof");
      terms = store(database, clock).of(subscriptionType);
      clients = store(database, Clock.systemUTC()).of(clientAccountType);
      licences = new Licences(terms, clients, new AlwaysFits(), Clock.systemUTC());
    }

    private AggregateStore store(SimpleMongoClientDatabaseFactory database, Clock clock) {
      return new AggregateStore(database, converter, (type, id, outbox) -> {}, clock, () -> 0L);
    }

    void serve(Case one) {
      licences.serve(one.practice(), one.client(), HEALTH, CAUSE);
    }

    void takeBack(Case one) {
      var account = licences.find(one.practice(), one.client()).orElseThrow();
      licences.takeBack(account, HEALTH, CAUSE, subscription -> "");
    }

    boolean has(Case one) {
      return Objects.requireNonNull(terms.find(one.practice()).state())
          .assignments()
          .has(HEALTH, one.client());
    }

    Optional<Status> status(Case one) {
      return Objects.requireNonNull(clients.find(one.client()).state())
          .licensing()
          .of(HEALTH)
          .map(licence -> licence.status());
    }
  }

  private record Case(String practice, String client) {}

  private static final class AlwaysFits implements KnownSoftware {

    @Override
    public Fit fit(String client, AddOn addOn) {
      return Fit.with("XERO");
    }

    @Override
    public List<String> supported(AddOn addOn) {
      return List.of("XERO");
    }
  }

  private final class Sleeping extends Clock {

    @Override
    public Instant instant() {
      sleep.getAndSet(() -> {}).run();
      return Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void begin() {
    healthy = new Instance(FaultPlan.none(), Clock.systemUTC());
    begun = Objects.requireNonNull(subscriptions.find(practiceWith(50)).state());
  }

  /** A practice of its own, and a client of it that wants a licence. */
  private Case wanting() {
    var one = new Case(newId(), newId());
    healthy.terms.command(one.practice(), CAUSE, none -> Decision.done(begun), s -> "");
    var facts = new ClientFacts("ACTIVE", "PRACTICE", List.of(HEALTH.name()));
    healthy.clients.command(
        one.client(),
        CAUSE,
        none -> ClientAccount.heard(none, one.client(), one.practice(), facts, null, Instant.EPOCH),
        account -> "");
    assertThat(healthy.status(one)).contains(Status.WANTED);
    return one;
  }

  /** Whether it died of it. */
  private static boolean dies(FaultPlan plan, Runnable what) {
    try {
      what.run();
    } catch (Crash died) {
      return true;
    }
    assertThat(plan.met()).isFalse();
    return false;
  }

  @Test
  @DisplayName("CLI-3 a wanted licence is given once, wherever who serves it dies")
  void serving() {
    for (var fault : List.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER)) {
      var calls = 0;
      while (true) {
        var one = wanting();
        var plan = FaultPlan.once(calls++, fault);
        var died = dies(plan, () -> new Instance(plan, Clock.systemUTC()).serve(one));
        healthy.serve(one);
        assertThat(healthy.has(one)).isTrue();
        assertThat(healthy.status(one)).contains(Status.ACTIVE);
        if (!died) {
          break;
        }
        assertThat(calls).isLessThan(MORE_THAN_ANY);
      }
      assertThat(calls).as("calls of the store that were tried").isGreaterThan(2);
    }
  }

  @Test
  @DisplayName("SUB-3 a licence taken back stays so, wherever who takes it dies and is repeated")
  void takingBack() {
    for (var fault : List.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER)) {
      var calls = 0;
      while (true) {
        var one = wanting();
        var plan = FaultPlan.once(calls++, fault);
        if (calls % 2 == 0) {
          healthy.serve(one);
        }
        var died = dies(plan, () -> new Instance(plan, Clock.systemUTC()).takeBack(one));
        healthy.serve(one);
        healthy.takeBack(one);
        healthy.serve(one);
        assertThat(healthy.has(one)).isFalse();
        assertThat(healthy.status(one)).isEmpty();
        if (!died) {
          break;
        }
        assertThat(calls).isLessThan(MORE_THAN_ANY);
      }
      assertThat(calls).as("calls of the store that were tried").isGreaterThan(2);
    }
  }

  @Test
  @DisplayName("CLI-3 who slept while a licence was given and taken back does not give it again")
  void givenAndTakenBack() {
    var one = wanting();
    sleep.set(
        () -> {
          healthy.serve(one);
          assertThat(healthy.has(one)).isTrue();
          healthy.takeBack(one);
        });
    new Instance(FaultPlan.none(), new Sleeping()).serve(one);
    assertThat(healthy.has(one)).isFalse();
    assertThat(healthy.status(one)).isEmpty();
  }

  @Test
  @DisplayName("CLI-3 who slept while a want was withdrawn does not serve it")
  void withdrawn() {
    var one = wanting();
    sleep.set(() -> healthy.takeBack(one));
    new Instance(FaultPlan.none(), new Sleeping()).serve(one);
    assertThat(healthy.has(one)).isFalse();
    assertThat(healthy.status(one)).isEmpty();
  }

  @Test
  @DisplayName("SUB-3 of a licence taken back who slept says nothing that lasts")
  void assignedLate() {
    var one = wanting();
    healthy.serve(one);
    var account = healthy.licences.find(one.practice(), one.client()).orElseThrow();
    healthy.takeBack(one);
    sleep.set(
        () -> {
          healthy.licences.assign(account, HEALTH, CAUSE, s -> "");
          healthy.takeBack(one);
        });
    new Instance(FaultPlan.none(), new Sleeping()).licences.assign(account, HEALTH, CAUSE, s -> "");
    assertThat(healthy.has(one)).isEqualTo(healthy.status(one).isPresent());
  }
}
