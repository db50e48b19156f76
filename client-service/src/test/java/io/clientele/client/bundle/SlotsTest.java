package io.clientele.client.bundle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.onboarding.SomeAdd;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Single steps of the protocol, one after the other; the proof does them all at once. */
class SlotsTest {

  private static final Caller ADA = Caller.ofPractice("ada", "p1", "PRACTICE_ADMIN", Set.of());
  private static final Cause CAUSE =
      new Cause("ada", IdempotencyKey.of("ada", "k", new byte[] {1}), null, null, null);
  private static final String CLIENT = CAUSE.newId("client");

  private final String name = "slots-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final Instance instance = new Instance(mongo, name, 1, new Parts());

  @BeforeEach
  void a_bundle_of_two() {
    limit(1, 2);
  }

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-9 a promise takes a slot, and giving it back frees it, once")
  void a_promise_takes_a_slot() {
    var intent = intent("i1", "c1");
    assertThat(instance.book.place("p1", 2, intent)).isTrue();
    assertThat(bundle().taken()).isEqualTo(1);
    assertThat(bundle().intents()).containsExactly(intent);
    instance.book.end("p1", intent, false);
    instance.book.end("p1", intent, false);
    assertThat(bundle()).isEqualTo(new Bundle("p1", 2, 0, List.of()));
  }

  @Test
  @DisplayName("CLI-9 a kept promise keeps its slot")
  void a_kept_promise_keeps_its_slot() {
    var intent = intent("i1", "c1");
    instance.book.place("p1", 2, intent);
    instance.book.end("p1", intent, true);
    instance.book.end("p1", intent, false);
    assertThat(bundle()).isEqualTo(new Bundle("p1", 2, 1, List.of()));
  }

  @Test
  @DisplayName("CLI-9 nothing is promised beyond the limit, under another limit, or twice to one")
  void nothing_is_promised_that_may_not_be() {
    assertThat(instance.book.place("p1", 3, intent("i0", "c0"))).isFalse();
    assertThat(instance.book.place("p1", 2, intent("i1", "c1"))).isTrue();
    assertThat(instance.book.place("p1", 2, intent("i2", "c1"))).isFalse();
    assertThat(instance.book.place("p1", 2, intent("i3", "c3"))).isTrue();
    assertThat(instance.book.place("p1", 2, intent("i4", "c4"))).isFalse();
    assertThat(bundle().taken()).isEqualTo(2);
  }

  @Test
  @DisplayName("CLI-9 a new limit leaves slots and promises alone, an older one changes nothing")
  void a_new_limit_leaves_slots_alone() {
    var intent = intent("i1", "c1");
    instance.book.place("p1", 2, intent);
    limit(3, 7);
    limit(2, 5);
    assertThat(bundle()).isEqualTo(new Bundle("p1", 7, 1, List.of(intent)));
  }

  @Test
  @DisplayName("CLI-9 an add settles what is open for its client first")
  void an_add_settles_what_is_open_first() {
    instance.book.place("p1", 2, intent("left-behind", CLIENT));
    assertThat(add(instance)).isInstanceOf(Outcome.Done.class);
    assertThat(bundle()).isEqualTo(new Bundle("p1", 2, 1, List.of()));
  }

  @Test
  @DisplayName("CLI-9 what is open for a client does not count against its own repeat")
  void what_is_open_does_not_count_against_the_repeat() {
    instance.book.place("p1", 2, intent("i1", "other"));
    instance.book.place("p1", 2, intent("left-behind", CLIENT));
    assertThat(add(instance)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName(
      "CLI-9 the sweep gives back what came to nothing, and bars the door to a late writer")
  void the_sweep_gives_back_and_bars_the_door() {
    instance.book.place("p1", 2, intent("i1", CLIENT));
    instance.sweep.run();
    assertThat(bundle()).isEqualTo(new Bundle("p1", 2, 0, List.of()));
    var barred = mongo.getDatabase(name).getCollection(Client.TYPE).find().first();
    assertThat(barred).containsEntry("_id", CLIENT).containsEntry("stub", true);
  }

  @Test
  @DisplayName("CLI-9 a void is turned into the client by a repeat with the same key")
  void a_void_is_turned_into_the_client() {
    instance.book.place("p1", 2, intent("i1", CLIENT));
    instance.sweep.run();
    assertThat(add(instance))
        .isInstanceOfSatisfying(
            Outcome.Done.class, done -> assertThat(done.version()).isEqualTo(2));
  }

  @Test
  @DisplayName("CLI-9 the sweep keeps the slot of a client that carries the intent")
  void the_sweep_keeps_the_slot_of_a_client() {
    add(instance);
    var state = requireNonNull(mongo.getDatabase(name).getCollection(Client.TYPE).find().first());
    // As if the process had died before it removed the intent.
    var open = intent(state.getString("slot"), CLIENT);
    limit(2, 3);
    instance.book.place("p1", 3, open);
    instance.sweep.run();
    assertThat(bundle().intents()).isEmpty();
    assertThat(bundle().taken()).isEqualTo(2);
    assertThat(add(instance)).isInstanceOf(Outcome.Repeated.class);
  }

  @Test
  @DisplayName("CLI-9 the sweep leaves a fresh intent alone")
  void the_sweep_leaves_a_fresh_intent_alone() {
    instance.book.place("p1", 2, new Intent("i1", "c1", Instant.now().plusSeconds(120), false));
    instance.sweep.run();
    assertThat(bundle().intents()).hasSize(1);
  }

  @Test
  @DisplayName("OPS-3 a crash leaves nothing that the next instance cannot settle")
  void a_crash_leaves_nothing_that_cannot_be_settled() {
    var plan = FaultPlan.none();
    var doomed = new Instance(FaultyMongo.wrap(mongo, plan), name, 2, new Parts());
    plan.crash();
    assertThatThrownBy(() -> add(doomed)).isInstanceOf(Crash.class);
    assertThat(add(instance)).isInstanceOf(Outcome.Done.class);
    assertThat(bundle().taken()).isEqualTo(1);
  }

  private Outcome<Client> add(Instance by) {
    return by.onboarding.add(SomeAdd.of(CLIENT).command(), ADA, CAUSE, Client::told).outcome();
  }

  private Bundle bundle() {
    return instance.book.find("p1").orElseThrow();
  }

  private void limit(long sequence, int limit) {
    Limits.tell(
        BundleCollections.limits(new SimpleMongoClientDatabaseFactory(mongo, name)),
        "p1",
        sequence,
        limit);
  }

  private static Intent intent(String id, String client) {
    return new Intent(id, client, Instant.parse("2026-11-20T10:00:00Z"), false);
  }
}
