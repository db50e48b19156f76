package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.ids.Asker;
import io.clientele.testkit.ids.IdWalk;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(3)
class IdsOfOthersTest extends IntegrationServiceTest {

  private static final String DRAFTS = "/api/practices/{practice}/connection-drafts";

  @Test
  @DisplayName("LST-4 what is another's is answered as if it were not there, at every endpoint")
  void as_if_it_were_not_there() throws Exception {
    var ours = desk();
    var theirs = desk();
    var own = Map.of("practice", ours.practice);
    var admins = things(ours);
    var walked =
        new IdWalk(port, database.getMongoDatabase(), topics)
            .asked(new Asker("an admin", ours.admin(), own, things(theirs)))
            .asked(new Asker("a colleague", ours.colleague("stan"), own, unseen(admins)))
            .asked(new Asker("a client's user", user(admins), own, admins))
            .naming("list", "SUPPLIERS")
            .naming("kind", "COSTS")
            .walk();
    assertThat(walked)
        .contains(
            "GET " + DRAFTS + "/{draft}",
            "POST " + DRAFTS + "/{draft}/organisation",
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
            "PUT /api/practices/{practice}/clients/{client}/connection/settings",
            "POST /api/practices/{practice}/clients/{client}/connection/merge/{plan}/application",
            "POST /api/practices/{practice}/clients/{client}/connection/merge/{plan}/undo",
            "PUT /api/practices/{practice}/clients/{client}/supplier-rules/{rule}",
            "DELETE /api/practices/{practice}/clients/{client}/supplier-rules/{rule}")
        .hasSizeGreaterThan(5);
  }

  /** One of everything there is at a practice, of its admin alone. */
  private static Map<String, String> things(Desk desk) {
    var client = desk.connected("ada@brightwater.example", "Harbour Cafe Ltd");
    var rule = "{\"supplier\": {\"name\": \"Acme\"}, \"autoPublish\": false}";
    var written = desk.post(desk.admin(), "/clients/" + client + "/supplier-rules", rule, null);
    var plan = desk.get(desk.admin(), "/clients/" + client + "/connection/merge");
    return Map.of(
        "practice",
        desk.practice,
        "client",
        client,
        "draft",
        desk.start().get("id"),
        "rule",
        written.get("id"),
        "plan",
        plan.get("plan"));
  }

  private static Map<String, String> unseen(Map<String, String> things) {
    return Map.of("client", things.getOrDefault("client", ""));
  }

  private String user(Map<String, String> things) {
    return tokens.clientBearer(things.getOrDefault("client", ""), "zoe", "BUSINESS_ADMIN");
  }
}
