package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.testkit.Infrastructure;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** The proof of wishes; jqwik prints the seed of its run, the scenario's is the argument. */
class WishesProofTest {

  private static final MongoClient MONGO = MongoClients.create(Infrastructure.mongoUri());
  private static int judged;

  @AfterContainer
  static void close() {
    MONGO.close();
    assertThat(judged).as("wishes judged in all").isGreaterThan(30);
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @Label("CLI-9 nothing is taken above a lowered limit, and each wish has one verdict")
  void nothing_is_taken_above_a_lowered_limit(@ForAll @LongRange(min = 0) long seed)
      throws Exception {
    judged += new WishesScenario(seed, MONGO, new Parts()).play();
  }
}
