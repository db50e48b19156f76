package io.clientele.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Colleagues;
import io.clientele.testkit.ids.Asker;
import io.clientele.testkit.ids.IdWalk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Order(3)
class IdsOfOthersTest extends ClientServiceTest {

  private static final String CLIENT = "/api/practices/{practice}/clients/{client}";
  private static final String SETTINGS = SettingsBodies.defaults("EUR").toString();

  @Autowired MongoDatabaseFactory database;
  @Autowired Colleagues colleagues;

  @Test
  @DisplayName("LST-4 what is another's is answered as if it were not there, at every endpoint")
  void as_if_it_were_not_there() throws Exception {
    var ours = desk().opened("UK", 5);
    var theirs = desk().opened("UK", 5);
    var admins = things(ours);
    var others = things(theirs);
    var practice = Map.of("practice", ours.practice);
    var walked =
        new IdWalk(port, database.getMongoDatabase(), topics)
            .asked(new Asker("an admin", ours.admin(), admins, others))
            .asked(new Asker("a colleague", adder(ours), practice, without(admins, "practice")))
            .asked(new Asker("a client's user", user(admins), practice, admins))
            .sending("PUT " + CLIENT + "/settings", SettingsBodies.ofClient("EUR").toString())
            .sending("PUT /api/practices/{practice}/default-client-settings", SETTINGS)
            .walk();
    assertThat(walked)
        .contains(
            "GET " + CLIENT,
            "PUT " + CLIENT + "/settings",
            "GET " + CLIENT + "/history",
            "POST " + CLIENT + "/deactivation",
            "GET /api/practices/{practice}/client-list-exports/{export}/file",
            "DELETE /api/practices/{practice}/client-uploads/{bulk}",
            "POST /api/practices/{practice}/practice-code-uploads/{bulk}/application")
        .hasSizeGreaterThan(40);
  }

  /** One of everything there is at a practice, of its admin alone. */
  private Map<String, String> things(Desk desk) {
    elsewhere().login(desk.admin, desk.practice, "PRACTICE_ADMIN");
    Awaitility.await("the admin")
        .until(() -> !colleagues.roles(List.of(desk.admin), desk.practice).isEmpty());
    var client = desk.add("Theirs alone").body().get("id").asString();
    var template = desk.get("/client-uploads/template.csv").response().body();
    var upload =
        desk.upload("/client-uploads", (template + "\r\nX,,,,,,,,SKIP,,,").getBytes(UTF_8));
    var export = desk.command("/client-list-exports");
    assertThat(upload.status()).as(upload.response().body()).isEqualTo(202);
    var place = "/client-list-exports/" + idOf(export);
    Awaitility.await("exported")
        .until(() -> desk.get(place).body().get("status").asString().equals("DONE"));
    return Map.of(
        "practice", desk.practice, "client", client, "bulk", idOf(upload), "export", idOf(export));
  }

  private static String idOf(Answer answer) {
    return answer.body().get("id").asString();
  }

  /** Somebody who may do all this for clients they see, and sees none. */
  private static String adder(Desk desk) {
    return desk.colleague("stan", "ADD_CLIENT_ACCOUNTS");
  }

  private String user(Map<String, String> things) {
    return tokens.clientBearer(things.getOrDefault("client", ""), "zoe", "BUSINESS_ADMIN");
  }

  private static Map<String, String> without(Map<String, String> all, String name) {
    var rest = new HashMap<>(all);
    rest.remove(name);
    return rest;
  }
}
