package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.SomeClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** What others do between two steps of one command. */
class SlotRacesTest {

  private static final Cause CAUSE = Cause.of("ada");

  private final String name = "races-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final Aggregates<Client, ClientEvent> clients = ClientCollections.in(mongo, name);
  private final SlotBook book =
      BundleCollections.book(new SimpleMongoClientDatabaseFactory(mongo, name));
  private final List<String> offered = new ArrayList<>();

  @BeforeEach
  void a_bundle_of_two() {
    Limits.tell(
        BundleCollections.limits(new SimpleMongoClientDatabaseFactory(mongo, name)), "p1", 1, 2);
  }

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-9 a command that lost the race for its client starts again with a new intent")
  void a_command_that_lost_starts_again() {
    var slots =
        slots(
            new ScriptedBook(book) {
              @Override
              void afterPlaced(int times) {
                if (times == 1) {
                  clients.bar(clients.find("c1"), CAUSE);
                }
              }
            });
    assertThat(slots.take("p1", "c1", CAUSE, this::create, Client::told))
        .isInstanceOf(Outcome.Done.class);
    assertThat(offered).hasSize(2).doesNotHaveDuplicates();
    assertThat(book.find("p1")).contains(new Bundle("p1", 2, 1, List.of()));
  }

  @Test
  @DisplayName("CLI-9 a slot that was swept while its client was written is not given to two")
  void a_swept_slot_is_not_given_to_two() {
    var slots =
        slots(
            new ScriptedBook(book) {
              @Override
              void afterPlaced(int times) {
                if (times == 1) {
                  book.openSince(Instant.now().plusSeconds(60))
                      .forEach(
                          open ->
                              new Settlement(clients, book).settle(open.practice(), open.intent()));
                }
              }
            });
    slots.take("p1", "c1", CAUSE, this::create, Client::told);
    assertThat(book.find("p1")).contains(new Bundle("p1", 2, 1, List.of()));
  }

  @Test
  @DisplayName("CLI-9 a client that cannot be counted off at once is left to the sweep")
  void what_cannot_be_settled_is_left_to_the_sweep() {
    var slots =
        slots(
            new ScriptedBook(book) {
              @Override
              public void end(String practice, Intent intent, boolean carried) {
                throw new IllegalStateException("away");
              }
            });
    assertThat(slots.take("p1", "c1", CAUSE, this::create, Client::told))
        .isInstanceOf(Outcome.Done.class);
    assertThat(book.find("p1").orElseThrow().intents()).hasSize(1);
    new Sweep(
            book,
            new Settlement(clients, book),
            Clock.offset(Clock.systemUTC(), Sweep.PATIENCE.multipliedBy(2)))
        .run();
    assertThat(book.find("p1")).contains(new Bundle("p1", 2, 1, List.of()));
  }

  @Test
  @DisplayName("CLI-9 no slot is kept for a client that was undone after it was read")
  void no_slot_is_kept_for_a_client_that_was_undone() {
    var intent = new Intent("i1", "c1", Instant.EPOCH, false);
    book.place("p1", 2, intent);
    var written = (Decision.Done<Client, ClientEvent>) create(null, null, "i1");
    clients.write(clients.find("c1"), written, CAUSE, Client::told);
    var barred = new int[1];
    new Settlement(clients, book) {
      @Override
      protected boolean bar(Stored<Client> client) {
        if (barred[0]++ == 0) {
          // As when the server that took the client in dies before any other has it.
          mongo.getDatabase(name).getCollection(Client.TYPE).drop();
        }
        return super.bar(client);
      }
    }.settle("p1", intent);
    assertThat(book.find("p1")).contains(new Bundle("p1", 2, 0, List.of()));
    assertThat(clients.find("c1").state()).isNull();
  }

  @Test
  @DisplayName("CLI-14 who comes second with the same key leaves no slot promised")
  void who_comes_second_leaves_no_slot_promised() {
    var keyed = new Cause("ada", IdempotencyKey.of("ada", "k", new byte[] {1}), null, null, null);
    var slots =
        slots(
            new ScriptedBook(book) {
              @Override
              void afterPlaced(int times) {
                // The twin, who had looked before us, writes just now.
                var twin = (Decision.Done<Client, ClientEvent>) create(null, null, "twin");
                clients.write(clients.find("c1"), twin, keyed, Client::told);
              }
            });
    assertThat(slots.take("p1", "c1", keyed, this::create, Client::told))
        .isInstanceOf(Outcome.Repeated.class);
    assertThat(clients.find("c1").version()).isEqualTo(1);
    assertThat(book.find("p1")).contains(new Bundle("p1", 2, 0, List.of()));
  }

  @Test
  @DisplayName("CLI-9 who always loses is told to try again, and leaves nothing behind")
  void who_always_loses_is_told_to_try_again() {
    var slots =
        slots(
            new ScriptedBook(book) {
              @Override
              public boolean place(String practice, int limit, Intent intent) {
                return false;
              }
            });
    assertThatThrownBy(() -> slots.take("p1", "c1", CAUSE, this::create, Client::told))
        .isInstanceOf(TryAgain.class)
        .hasMessageContaining("p1");
    assertThat(offered).hasSize(40);
    assertThat(clients.find("c1").exists()).isFalse();
  }

  @Test
  @DisplayName("CLI-9 what is so already takes no slot")
  void what_is_so_already_takes_no_slot() {
    var slots = slots(book);
    slots.take("p1", "c1", CAUSE, this::create, Client::told);
    assertThat(slots.take("p1", "c1", CAUSE, (c, b, slot) -> Decision.unchanged(), Client::told))
        .isInstanceOfSatisfying(
            Outcome.Unchanged.class, same -> assertThat(same.version()).isEqualTo(1));
    assertThat(book.find("p1")).contains(new Bundle("p1", 2, 1, List.of()));
    assertThatThrownBy(
            () -> slots.take("p1", "c2", CAUSE, (c, b, s) -> Decision.unchanged(), Client::told))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("CLI-9 no decision can take a slot that is not there")
  void no_decision_can_take_a_slot_that_is_not_there() {
    var slots = slots(book);
    slots.take("p1", "c1", CAUSE, this::create, Client::told);
    slots.take("p1", "c2", CAUSE, this::create, Client::told);
    assertThatThrownBy(() -> slots.take("p1", "c3", CAUSE, this::create, Client::told))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> slots.take("p2", "c3", CAUSE, this::create, Client::told))
        .isInstanceOf(IllegalStateException.class);
  }

  private Slots slots(SlotBook through) {
    return new Slots(clients, through, new Settlement(clients, book), Clock.systemUTC());
  }

  private Decision<Client, ClientEvent> create(
      @Nullable Client present, @Nullable Bundle bundle, String slot) {
    offered.add(slot);
    return Decision.done(SomeClient.called(slot).in(slot).client(), SomeClient.created("c1", null));
  }
}
