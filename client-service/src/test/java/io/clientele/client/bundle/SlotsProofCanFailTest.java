package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.testkit.Infrastructure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Takes each safeguard of the protocol out, and sees the proof turn red. */
class SlotsProofCanFailTest {

  private static final int MOST_SEEDS = 150;

  @Test
  @DisplayName("CLI-9 the proof can fail: without the bar a late writer gets a slot given away")
  void without_the_bar_of_intents() throws Exception {
    assertRed(
        new Parts() {
          @Override
          Settlement settlement(Aggregates<Client, ClientEvent> clients, SlotBook book) {
            return new Settlement(clients, book) {
              @Override
              protected boolean bar(Stored<Client> client) {
                return true;
              }
            };
          }

          @Override
          Reservations reservations(
              Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement) {
            return super.reservations(clients, book, new Settlement(clients, book));
          }
        });
  }

  @Test
  @DisplayName("LIF-2 the proof can fail: a slot freed before its client is written has two users")
  void freeing_before_the_client() throws Exception {
    assertRed(
        new Parts() {
          @Override
          SlotBook book(MongoDatabaseFactory database) {
            var shipped = super.book(database);
            return new ScriptedBook(shipped) {
              @Override
              public boolean place(String practice, int limit, Intent intent) {
                var placed = super.place(practice, limit, intent);
                if (placed && intent.frees()) {
                  shipped.end(practice, intent, true);
                }
                return placed;
              }
            };
          }
        });
  }

  @Test
  @DisplayName("CLI-9 the proof can fail: a slot is taken though by then none is free")
  void taking_without_room() throws Exception {
    assertRed(
        "slots taken and the limit",
        new Parts() {
          @Override
          SlotBook book(MongoDatabaseFactory database) {
            var roomless = BundleCollections.roomless(database);
            return new ScriptedBook(super.book(database)) {
              @Override
              public boolean place(String practice, int limit, Intent intent) {
                return roomless.place(practice, limit, intent);
              }
            };
          }
        });
  }

  @Test
  @DisplayName("BLK-3 the proof can fail: slots are reserved though by then so many are not free")
  void reserving_without_room() throws Exception {
    assertRed(
        "slots taken and the limit",
        new Parts() {
          @Override
          SlotBook book(MongoDatabaseFactory database) {
            var roomless = BundleCollections.roomless(database);
            return new ScriptedBook(super.book(database)) {
              @Override
              public boolean arrange(Bundle seen, List<Block> blocks, int more) {
                return roomless.arrange(seen, blocks, more);
              }
            };
          }
        });
  }

  @Test
  @DisplayName("BLK-3 the proof can fail: a row that does not ask whether its block is closing")
  void not_asking_whether_it_is_closing() throws Exception {
    assertRed(
        new Parts() {
          @Override
          Reservations reservations(
              Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement) {
            return new Reservations(clients, book, settlement, SLICE) {
              @Override
              protected boolean open(Block block, int row) {
                return block.holds(row);
              }
            };
          }
        });
  }

  @Test
  @DisplayName(
      "BLK-3 the proof can fail: a row that asks for its block before it looks at its place")
  void asking_before_looking() throws Exception {
    assertRed(
        new Parts() {
          @Override
          Reservations reservations(
              Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement) {
            return new AskingFirst(clients, book, settlement);
          }
        });
  }

  @Test
  @DisplayName(
      "BLK-3 the proof can fail: without the bar a row comes after its slot was given back")
  void without_the_bar_of_rows() throws Exception {
    assertRed(
        new Parts() {
          @Override
          Reservations reservations(
              Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement) {
            return new Reservations(clients, book, settlement, SLICE) {
              @Override
              protected boolean took(String job, int row) {
                var client = clients.find(client(job, row)).state();
                return client != null && client.slot().equals(Block.slot(job, row));
              }
            };
          }
        });
  }

  @Test
  @DisplayName(
      "LIF-2 the proof can fail: a client that stays in its block has its slot freed twice")
  void staying_in_the_block() throws Exception {
    assertRed(
        new Parts() {
          @Override
          Settlement settlement(Aggregates<Client, ClientEvent> clients, SlotBook book) {
            return new Settlement(clients, book) {
              @Override
              protected boolean leftBlock(Bundle bundle, Stored<Client> client) {
                return false;
              }
            };
          }
        });
  }

  /** Believes what it read of the bundle before it looked at the client's place. */
  private static final class AskingFirst extends Reservations {

    private final ThreadLocal<Optional<Bundle>> first = new ThreadLocal<>();

    AskingFirst(Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement) {
      super(clients, book, settlement, Parts.SLICE);
    }

    @Override
    public Outcome<Client> add(
        String practice,
        String job,
        int row,
        Cause cause,
        Taking taking,
        Function<Client, ?> answer) {
      first.set(super.bundle(practice));
      return super.add(practice, job, row, cause, taking, answer);
    }

    @Override
    protected Optional<Bundle> bundle(String practice) {
      return first.get();
    }
  }

  private static void assertRed(Parts broken) throws Exception {
    assertRed("slots taken and clients", broken);
  }

  /** The proof turns red, and says this. */
  private static void assertRed(String why, Parts broken) throws Exception {
    try (var mongo = MongoClients.create(Infrastructure.mongoUri())) {
      for (var seed = 0; seed < MOST_SEEDS; seed++) {
        try {
          new SlotsScenario(seed, mongo, broken).play();
        } catch (AssertionError red) {
          assertThat(red).hasMessageContaining(why);
          return;
        }
      }
    }
    throw new AssertionError("the proof stayed green through " + MOST_SEEDS + " seeds");
  }
}
