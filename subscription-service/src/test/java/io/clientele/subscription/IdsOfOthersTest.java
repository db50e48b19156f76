package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.clientele.testkit.ids.Asker;
import io.clientele.testkit.ids.IdWalk;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Order(3)
class IdsOfOthersTest extends AbstractServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("LST-4 what is another's is answered as if it were not there, at every endpoint")
  void as_if_it_were_not_there() throws Exception {
    var ours = practiceOnTrial();
    var theirs = practiceOnTrial();
    // The relay tidies up after itself; only then can "nothing changed" be told from that.
    await().until(() -> unsent() == 0);
    var own = Map.of("practice", ours);
    var user = tokens.clientBearer("some-client", "zoe", "BUSINESS_ADMIN");
    var walked =
        new IdWalk(port, database.getMongoDatabase(), topics)
            .asked(
                new Asker(
                    "an admin",
                    tokens.bearer(ours, "admin", ADMIN),
                    own,
                    Map.of("practice", theirs)))
            .asked(new Asker("a client's user", user, own, own))
            .walk();
    assertThat(walked)
        .contains(
            "GET /api/practices/{practice}/subscription",
            "POST /api/practices/{practice}/subscription/change");
  }

  private long unsent() {
    return database
        .getMongoDatabase()
        .getCollection("subscription")
        .countDocuments(Filters.exists("pendingSince"));
  }
}
