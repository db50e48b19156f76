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
            "GET /api/practices/{practice}/usage",
            "GET /api/practices/{practice}/usage/clients",
            "GET /api/practices/{practice}/add-ons",
            "GET /api/practices/{practice}/add-ons/{addOn}/clients",
            "PUT /api/practices/{practice}/add-ons/{addOn}/clients/{client}",
            "DELETE /api/practices/{practice}/add-ons/{addOn}/clients/{client}",
            "GET /api/practices/{practice}/subscription",
            "POST /api/practices/{practice}/subscription/change",
            "GET /api/practices/{practice}/clients/{client}/payer",
            "POST /api/practices/{practice}/clients/{client}/payer/take-over",
            "DELETE /api/practices/{practice}/clients/{client}/payer/take-over",
            "POST /api/practices/{practice}/clients/{client}/payer/removal",
            "GET /api/clients/{client}/payer",
            "GET /api/clients/{client}/payer/offer",
            "GET /api/clients/{client}/payer/charges",
            "POST /api/clients/{client}/payer/subscription",
            "POST /api/clients/{client}/payer/subscription/preview",
            "POST /api/clients/{client}/payer/cancellation",
            "DELETE /api/clients/{client}/payer/cancellation",
            "POST /api/clients/{client}/payer/consent",
            "POST /api/clients/{client}/payer/refusal",
            "GET /api/practices/{practice}/subscription/charges",
            "POST /api/practices/{practice}/subscription/cancellation",
            "DELETE /api/practices/{practice}/subscription/cancellation",
            "DELETE /api/practices/{practice}/subscription/change",
            "POST /api/practices/{practice}/subscription/change/preview");
  }

  private long unsent() {
    return database
        .getMongoDatabase()
        .getCollection("subscription")
        .countDocuments(Filters.exists("pendingSince"));
  }
}
