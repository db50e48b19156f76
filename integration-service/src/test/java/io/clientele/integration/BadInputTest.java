package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.OpenApiWalk;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Order(3)
class BadInputTest extends IntegrationServiceTest {

  private static final String CLIENT = "/api/practices/{practice}/clients/{client}";
  private static final String OWN = "/api/clients/{client}";

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("GTW-2 bad input at every endpoint is a problem and changes nothing")
  void bad_input_at_every_endpoint() throws Exception {
    var desk = desk();
    desk.start();
    var walked =
        new OpenApiWalk(
                port, database.getMongoDatabase(), topics, desk.practice, desk.admin(), Set.of())
            .walk();
    assertThat(walked)
        .containsExactlyInAnyOrder(
            "GET /api/software",
            "GET /api/practices/{practice}/connections/forecast",
            "POST /api/practices/{practice}/connection-drafts",
            "GET /api/practices/{practice}/connection-drafts/{draft}",
            "POST /api/practices/{practice}/connection-drafts/{draft}/organisation",
            "GET /api/practices/{practice}/clients/{client}/connection",
            "POST /api/practices/{practice}/clients/{client}/connection",
            "GET /api/practices/{practice}/clients/{client}/connection/authorisation",
            "POST /api/practices/{practice}/clients/{client}/connection/authorisation",
            "POST /api/practices/{practice}/clients/{client}/connection/organisation",
            "POST /api/practices/{practice}/clients/{client}/connection/disconnection",
            "POST /api/clients/{client}/connection",
            "GET /api/clients/{client}/connection/authorisation",
            "POST /api/clients/{client}/connection/authorisation",
            "POST /api/clients/{client}/connection/organisation",
            "POST /api/clients/{client}/connection/disconnection",
            "GET /api/clients/{client}/connection",
            "POST /api/clients/{client}/connection/refresh",
            "GET /api/clients/{client}/connection/lists/{list}",
            "POST /api/practices/{practice}/clients/{client}/connection/refresh",
            "GET /api/practices/{practice}/clients/{client}/connection/lists/{list}",
            "GET " + CLIENT + "/connection/settings",
            "PUT " + CLIENT + "/connection/settings",
            "GET " + CLIENT + "/connection/tax-choice/{kind}",
            "GET " + CLIENT + "/connection/merge",
            "POST " + CLIENT + "/connection/merge/{plan}/application",
            "POST " + CLIENT + "/connection/merge/{plan}/undo",
            "GET " + CLIENT + "/supplier-rules",
            "POST " + CLIENT + "/supplier-rules",
            "GET " + CLIENT + "/supplier-rules/{rule}",
            "PUT " + CLIENT + "/supplier-rules/{rule}",
            "DELETE " + CLIENT + "/supplier-rules/{rule}",
            "GET " + OWN + "/connection/settings",
            "PUT " + OWN + "/connection/settings",
            "GET " + OWN + "/connection/tax-choice/{kind}",
            "GET " + OWN + "/connection/merge",
            "POST " + OWN + "/connection/merge/{plan}/application",
            "POST " + OWN + "/connection/merge/{plan}/undo",
            "GET " + OWN + "/supplier-rules",
            "POST " + OWN + "/supplier-rules",
            "GET " + OWN + "/supplier-rules/{rule}",
            "PUT " + OWN + "/supplier-rules/{rule}",
            "DELETE " + OWN + "/supplier-rules/{rule}");
  }
}
