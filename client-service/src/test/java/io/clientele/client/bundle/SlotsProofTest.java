package io.clientele.client.bundle;

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

/** The proof of the slots; jqwik prints the seed of its run, the scenario's is the argument. */
class SlotsProofTest {

  private static final MongoClient MONGO = MongoClients.create(Infrastructure.mongoUri());

  @AfterContainer
  static void close() {
    MONGO.close();
  }

  @Property(tries = 45, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @Label("CLI-9 the bundle is never exceeded, and no slot is lost, whatever fails")
  void the_bundle_is_never_exceeded(@ForAll @LongRange(min = 0) long seed) throws Exception {
    new SlotsScenario(seed, MONGO, new Parts()).play();
  }
}
