package io.clientele.client.payer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.PayerAnswer;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.testkit.Infrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Takes each safeguard out, and sees the proof turn red. */
class PayerProofCanFailTest {

  private static final int MOST_SEEDS = 60;

  @Test
  @DisplayName(
      "SUB-4 the proof can fail: without the number of the last answer a wish is answered twice")
  void without_the_number_of_the_last_answer() throws Exception {
    assertRed(
        "wishes answered for",
        new Front.Parts() {
          @Override
          public void answer(Slots slots, String client, PayerWish wish) {
            var repaying = new Repaying(Front.PRACTICE, wish);
            slots.take(
                Front.PRACTICE,
                client,
                Cause.of("ada"),
                (present, bundle, slot) -> repaying.decide(forgetful(present), bundle, slot),
                Client::told);
          }
        });
  }

  @Test
  @DisplayName(
      "CLI-9 the proof can fail: who takes over without asking for room exceeds the bundle")
  void without_asking_for_room() throws Exception {
    assertRed(
        "slots taken and the limit",
        new Front.Parts() {
          @Override
          public SlotBook book(SlotBook shipped, SimpleMongoClientDatabaseFactory database) {
            return BundleCollections.roomless(database);
          }
        });
  }

  private static @Nullable Client forgetful(@Nullable Client present) {
    return present == null ? null : present.keptPayer(PayerAnswer.done(0));
  }

  /** The proof turns red, and says this. */
  private static void assertRed(String why, Front.Parts broken) throws Exception {
    try (var mongo = MongoClients.create(Infrastructure.mongoUri())) {
      for (var seed = 0; seed < MOST_SEEDS; seed++) {
        try {
          new PayerScenario(seed, mongo, broken).play();
        } catch (AssertionError red) {
          assertThat(red).hasMessageContaining(why);
          return;
        }
      }
    }
    throw new AssertionError("the proof stayed green through " + MOST_SEEDS + " seeds");
  }
}
