package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Stored;
import io.clientele.testkit.Infrastructure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlotsProofCanFailTest {

  private static final int MOST_SEEDS = 100;

  /** Gives slots back without barring the door. */
  private static final class OpenDoor extends Settlement {

    OpenDoor(Aggregates<Client, ClientEvent> clients, SlotBook book) {
      super(clients, book);
    }

    @Override
    protected boolean bar(Stored<Client> client) {
      return true;
    }
  }

  @Test
  @DisplayName("CLI-9 the proof can fail: without the void a late writer gets a slot given away")
  void the_proof_can_fail() throws Exception {
    try (var mongo = MongoClients.create(Infrastructure.mongoUri())) {
      for (var seed = 0; seed < MOST_SEEDS; seed++) {
        try {
          new SlotsScenario(seed, mongo, OpenDoor::new).play();
        } catch (AssertionError red) {
          assertThat(red).hasMessageContaining("slots taken and clients");
          return;
        }
      }
    }
    throw new AssertionError("the proof stayed green through " + MOST_SEEDS + " seeds");
  }
}
