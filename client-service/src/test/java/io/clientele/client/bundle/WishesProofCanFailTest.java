package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.clientele.client.bundle.mongo.BrokenLimits;
import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.testkit.Infrastructure;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Takes each safeguard of wishes out, and sees the proof turn red. */
class WishesProofCanFailTest {

  private static final int MOST_SEEDS = 150;

  @Test
  @DisplayName("CLI-9 the proof can fail: a wish told again is judged again")
  void judging_again() throws Exception {
    assertRed("a wish judged twice", BrokenLimits::judgingAgain);
  }

  @Test
  @DisplayName("CLI-9 the proof can fail: the limit told is written over the lowered one")
  void writing_straight() throws Exception {
    assertRed("slots taken and the limit", BrokenLimits::writingStraight);
  }

  @Test
  @DisplayName("CLI-9 the proof can fail: a limit is lowered though by then more is taken")
  void judging_without_the_count() throws Exception {
    assertRed("slots taken and the limit", BrokenLimits::judgingWithoutTheCount);
  }

  /** The proof turns red, and says this. */
  private static void assertRed(String why, Function<MongoDatabaseFactory, LimitBook> broken)
      throws Exception {
    var parts =
        new Parts() {
          @Override
          LimitBook limits(MongoDatabaseFactory database) {
            return broken.apply(database);
          }
        };
    try (var mongo = MongoClients.create(Infrastructure.mongoUri())) {
      for (var seed = 0; seed < MOST_SEEDS; seed++) {
        try {
          new WishesScenario(seed, mongo, parts).play();
        } catch (AssertionError red) {
          assertThat(red).hasMessageContaining(why);
          return;
        }
      }
    }
    throw new AssertionError("the proof stayed green through " + MOST_SEEDS + " seeds");
  }
}
