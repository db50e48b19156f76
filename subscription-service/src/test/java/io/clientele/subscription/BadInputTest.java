package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.clientele.testkit.OpenApiWalk;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Order(3)
class BadInputTest extends AbstractServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("GTW-2 bad input at every endpoint is answered as a problem and changes nothing")
  void everywhere() throws Exception {
    var practice = practiceOnTrial();
    // The relay tidies up after itself; only then can "nothing changed" be told from that.
    await().until(() -> unsent() == 0);
    var walk =
        new OpenApiWalk(
            port,
            database.getMongoDatabase(),
            topics,
            practice,
            tokens.bearer(practice, "admin", ADMIN),
            Set.of());
    assertThat(walk.walk())
        .containsExactlyInAnyOrder(
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
