package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.clientele.testkit.ids.Asker;
import io.clientele.testkit.ids.IdWalk;
import java.util.Map;
import java.util.UUID;
import org.bson.conversions.Bson;
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
    var client = account(theirs);
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
                    Map.of("practice", theirs, "client", client)))
            .asked(
                new Asker("a client's user", user, own, Map.of("practice", ours, "client", client)))
            .naming("addOn", "COMMERCE")
            .walk();
    assertThat(walked)
        .contains(
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

  /** The client of a practice, whose account is open. */
  private String account(String practice) {
    var client = new ClientNews(UUID.randomUUID().toString(), practice);
    client.added(topics);
    await().until(() -> count(Filters.eq("practice", practice)) > 0);
    return client.client();
  }

  private long unsent() {
    var unsent = Filters.exists("pendingSince");
    return count(unsent)
        + database.getMongoDatabase().getCollection("subscription").countDocuments(unsent);
  }

  private long count(Bson accounts) {
    return database.getMongoDatabase().getCollection("client-account").countDocuments(accounts);
  }
}
