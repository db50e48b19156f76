package io.clientele.client.bundle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientDeactivated;
import io.clientele.client.account.Deactivation;
import io.clientele.client.account.SomeClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A slot that is given back, and what others do between two steps of that. */
class FreeingTest {

  private static final Cause CAUSE = Cause.of("ada");
  private static final Bundle EMPTY = new Bundle("p1", 1, 0, List.of());
  private static final Bundle FULL = new Bundle("p1", 1, 1, List.of());

  private final String name = "freeing-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final Aggregates<Client, ClientEvent> clients = ClientCollections.in(mongo, name);
  private final SlotBook book =
      BundleCollections.book(new SimpleMongoClientDatabaseFactory(mongo, name));
  private final List<String> offered = new ArrayList<>();

  @BeforeEach
  void a_full_bundle_of_one() {
    limit(1, 1);
    slots(book).take("p1", "c1", CAUSE, FreeingTest::created, Client::told);
    assertThat(book.find("p1")).contains(FULL);
  }

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("LIF-2 a slot that is freed is there for the next")
  void a_freed_slot_is_there_for_the_next() {
    assertThat(free(book)).isInstanceOf(Outcome.Done.class);
    assertThat(book.find("p1")).contains(EMPTY);
    assertThat(slot()).isEqualTo(offered.getFirst());
    slots(book).take("p1", "c1", CAUSE, (c, b, s) -> reactivated(c, s), Client::told);
    assertThat(book.find("p1")).contains(FULL);
  }

  @Test
  @DisplayName("CLI-9 a slot is freed in a bundle above its limit too")
  void a_slot_is_freed_above_the_limit() {
    limit(2, 0);
    assertThat(free(book)).isInstanceOf(Outcome.Done.class);
    assertThat(book.find("p1")).contains(new Bundle("p1", 0, 0, List.of()));
  }

  @Test
  @DisplayName("CLI-9 a slot stays taken until it is known that its client gave it back")
  void a_slot_stays_taken_until_it_is_known() {
    var intent = new Intent("i1", "c1", Instant.EPOCH, true);
    assertThat(book.place("p1", 1, intent)).isTrue();
    assertThat(book.place("p1", 1, new Intent("i2", "c1", Instant.EPOCH, true))).isFalse();
    assertThat(book.find("p1")).contains(new Bundle("p1", 1, 1, List.of(intent)));
    new Settlement(clients, book).settle("p1", intent);
    assertThat(book.find("p1")).contains(FULL);
    book.end("p1", intent, true);
    assertThat(book.find("p1")).contains(FULL);
  }

  @Test
  @DisplayName("CLI-9 an intent of a release that knew no other takes a slot")
  void an_intent_of_an_older_release_takes_a_slot() {
    var stored = new Document("id", "i1").append("client", "c9").append("at", new Date(0));
    mongo
        .getDatabase(name)
        .getCollection("bundles")
        .updateOne(
            new Document("_id", "p1"), new Document("$push", new Document("intents", stored)));
    assertThat(book.find("p1").orElseThrow().intents())
        .containsExactly(new Intent("i1", "c9", Instant.EPOCH, false));
  }

  @Test
  @DisplayName("CLI-9 a command that lost the race for its client starts again with a new intent")
  void a_command_that_lost_starts_again() {
    var outcome =
        free(
            new ScriptedBook(book) {
              @Override
              void afterPlaced(int times) {
                if (times == 1) {
                  clients.bar(clients.find("c1"), CAUSE);
                }
              }
            });
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(offered).hasSize(2).doesNotHaveDuplicates();
    assertThat(book.find("p1")).contains(EMPTY);
  }

  @Test
  @DisplayName("CLI-9 a slot whose client is swept while it is written is freed once")
  void a_swept_slot_is_freed_once() {
    free(
        new ScriptedBook(book) {
          @Override
          void afterPlaced(int times) {
            if (times == 1) {
              sweep();
            }
          }
        });
    assertThat(book.find("p1")).contains(EMPTY);
  }

  @Test
  @DisplayName("CLI-9 a slot whose client is written and not counted off is left to the sweep")
  void what_is_not_counted_off_is_left_to_the_sweep() {
    free(
        new ScriptedBook(book) {
          @Override
          public void end(String practice, Intent intent, boolean carried) {
            throw new IllegalStateException("away");
          }
        });
    assertThat(book.find("p1").orElseThrow().taken()).isEqualTo(1);
    sweep();
    assertThat(book.find("p1")).contains(EMPTY);
  }

  @Test
  @DisplayName("LIF-2 what is open for a client is settled before its slot is freed")
  void what_is_open_is_settled_first() {
    book.place("p1", 1, new Intent("left-behind", "c1", Instant.EPOCH, true));
    assertThat(free(book)).isInstanceOf(Outcome.Done.class);
    assertThat(book.find("p1")).contains(EMPTY);
  }

  @Test
  @DisplayName("CLI-9 a change that leaves the use of the bundle alone needs no intent")
  void a_change_without_a_slot() {
    free(book);
    var place =
        new ScriptedBook(book) {
          @Override
          public boolean place(String practice, int limit, Intent intent) {
            throw new AssertionError("no slot changes hands");
          }
        };
    assertThat(free(place)).isInstanceOf(Outcome.Done.class);
    assertThat(clients.find("c1").version()).isEqualTo(3);
    assertThat(book.find("p1")).contains(EMPTY);
  }

  @Test
  @DisplayName("CLI-9 no slot is freed that is of no bundle")
  void no_slot_is_freed_that_is_of_no_bundle() {
    assertThatThrownBy(() -> slots(book).free("p2", "c1", CAUSE, this::deactivated, Client::told))
        .isInstanceOf(IllegalStateException.class);
  }

  private Outcome<Client> free(SlotBook through) {
    return slots(through).free("p1", "c1", CAUSE, this::deactivated, Client::told);
  }

  private Slots slots(SlotBook through) {
    return new Slots(clients, through, new Settlement(clients, book), Clock.systemUTC());
  }

  private void sweep() {
    var later = Clock.offset(Clock.systemUTC(), Sweep.PATIENCE.multipliedBy(2));
    new Sweep(book, new Settlement(clients, book), later).run();
  }

  private String slot() {
    return requireNonNull(clients.find("c1").state()).slot();
  }

  private void limit(long sequence, int limit) {
    Limits.tell(
        BundleCollections.limits(new SimpleMongoClientDatabaseFactory(mongo, name)),
        "p1",
        sequence,
        limit);
  }

  private static Decision<Client, ClientEvent> created(
      @Nullable Client present, @Nullable Bundle bundle, String slot) {
    return Decision.done(SomeClient.called("c1").in(slot).client(), SomeClient.created("c1", null));
  }

  private Decision<Client, ClientEvent> deactivated(@Nullable Client present, String slot) {
    offered.add(slot);
    var how = new Deactivation(Instant.EPOCH, "ada", "UTC", Instant.EPOCH);
    return Decision.done(
        requireNonNull(present).deactivated(how, slot),
        new ClientDeactivated("c1", LocalDate.EPOCH));
  }

  private static Decision<Client, ClientEvent> reactivated(@Nullable Client present, String slot) {
    return Decision.done(
        requireNonNull(present).reactivated(slot), new ClientEvent.ClientReactivated("c1"));
  }
}
