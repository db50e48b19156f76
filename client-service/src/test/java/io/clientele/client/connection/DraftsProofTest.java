package io.clientele.client.connection;

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
import net.jqwik.api.statistics.Statistics;

/** The proof of the lapse; jqwik prints the seed of its run, the scenario's is the argument. */
class DraftsProofTest {

  private static final MongoClient MONGO = MongoClients.create(Infrastructure.mongoUri());

  @AfterContainer
  static void close() {
    MONGO.close();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @Label("INT-3 a draft that lapses has its client or never gets one, whatever fails")
  void a_draft_has_its_client_or_never_gets_one(@ForAll @LongRange(min = 0) long seed)
      throws Exception {
    new DraftsScenario(seed, MONGO, Drafts::new).play().forEach(used -> Statistics.collect(used));
    Statistics.coverage(
        both -> {
          both.check(true).percentage(share -> share > 10);
          both.check(false).percentage(share -> share > 10);
        });
  }
}
