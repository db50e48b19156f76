package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testkit.News;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.ids.Asker;
import io.clientele.testkit.ids.IdWalk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

// Early: what other tests leave behind is swept for some seconds, and the store must be quiet.
@Order(3)
@JourneyTest
class IdsOfOthersTest {

  private static final String ACCESS = "/api/practices/{practice}/clients/{client}/access";

  private static final String TEAMS = "/api/practices/{practice}/teams";

  @Autowired Newcomers newcomers;
  @Autowired ClientService clients;
  @Autowired MongoDatabaseFactory database;
  @Autowired Tokens tokens;
  @Autowired Topics topics;

  @Test
  @DisplayName("LST-4 what is another's is answered as if it were not there, at every endpoint")
  void as_if_it_were_not_there() throws Exception {
    var ours = things();
    var theirs = things();
    var own = Map.of("practice", ours.get("practice"));
    var walked =
        new IdWalk(newcomers.port(), database.getMongoDatabase(), topics)
            .asked(new Asker("an admin", as(ours, "PRACTICE_ADMIN"), ours, theirs))
            .asked(new Asker("a colleague", as(own, "STANDARD"), own, client(ours)))
            .asked(new Asker("a client's user", user(ours), own, ours))
            .sending("PUT " + ACCESS + "/account-manager", "{\"colleague\": \"{login}\"}")
            .sending(
                "POST /api/practices/{practice}/access-changes",
                "{\"grant\": [{\"colleague\": \"{login}\"}], \"clients\": [\"{client}\"]}")
            .sending("POST " + TEAMS, "{\"name\": \"South\", \"members\": [\"{login}\"]}")
            .sending("PUT " + TEAMS + "/{team}/members", "{\"members\": [\"{login}\"]}")
            .walk();
    assertThat(walked)
        .contains(
            "GET /api/practices/{practice}",
            "GET " + ACCESS,
            "GET " + ACCESS + "/explanation",
            "GET " + ACCESS + "/viewers",
            "PUT " + ACCESS + "/teams/{team}",
            "POST /api/practices/{practice}/access-changes",
            "PUT /api/practices/{practice}/colleagues/{login}",
            "POST /api/practices/{practice}/colleagues/{login}/departure",
            "GET /api/practices/{practice}/audit",
            "DELETE /api/clients/{client}/users/{login}",
            "PUT " + ACCESS + "/colleagues/{login}",
            "PUT " + ACCESS + "/account-manager",
            "PUT " + TEAMS + "/{team}/members/{login}",
            "DELETE /api/me/sign-ins/{id}")
        .hasSizeGreaterThan(25);
  }

  /** A practice that has teams, its admin who is signed in, and a client of it. */
  private Map<String, String> things() {
    var email = Newcomers.someEmail();
    var practice = newcomers.registered(email);
    var admin = newcomers.loginOf(email);
    var in = SignedIn.as(newcomers, email, Newcomers.PASSWORD);
    var signIns = newcomers.api().get("/api/me/sign-ins", in.bearer()).body();
    return Map.of(
        "practice",
        practice,
        "login",
        admin,
        "colleague",
        admin,
        "team",
        team(practice, admin),
        "client",
        clients.added(practice, admin),
        "id",
        signIns.at("/items/0/id").asString());
  }

  private String team(String practice, String admin) {
    var plan = Map.of("practice", practice, "teams", true);
    var about = "subscription/" + practice;
    var event = "EntitlementsChanged.v1";
    topics.send(News.of("clientele.subscription", about, event, 5, practice, plan).record());
    var path = "/api/practices/" + practice + "/teams";
    var bearer = Map.of("Authorization", tokens.bearer(practice, admin, "PRACTICE_ADMIN"));
    await("teams").until(() -> "AWAKE".equals(status(path, bearer)));
    var wanted = Map.<String, Object>of("name", "North", "members", List.of());
    return newcomers.api().post(path, wanted, bearer).body().get("team").asString();
  }

  private String status(String path, Map<String, String> bearer) {
    return newcomers.api().get(path, bearer).body().get("status").asString();
  }

  private String as(Map<String, String> things, String role) {
    return tokens.bearer(
        things.getOrDefault("practice", ""), things.getOrDefault("login", "stan"), role);
  }

  private static Map<String, String> client(Map<String, String> things) {
    return Map.of("client", things.getOrDefault("client", ""));
  }

  private String user(Map<String, String> things) {
    return tokens.clientBearer(things.getOrDefault("client", ""), "zoe", "BUSINESS_ADMIN");
  }
}
