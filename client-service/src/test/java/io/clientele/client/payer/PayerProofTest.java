package io.clientele.client.payer;

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

/** The proof of payers; jqwik prints the seed of its run, the scenario's is the argument. */
class PayerProofTest {

  private static final MongoClient MONGO = MongoClients.create(Infrastructure.mongoUri());

  @AfterContainer
  static void close() {
    MONGO.close();
  }

  @Property(tries = 45, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @Label("SUB-4 every wish for a payer has one answer, and no bundle is exceeded, whatever fails")
  void every_wish_has_one_answer(@ForAll @LongRange(min = 0) long seed) throws Exception {
    new PayerScenario(seed, MONGO, new Front.Parts() {}).play();
  }
}
