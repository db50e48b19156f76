package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Colleagues;
import io.clientele.platform.access.HeardTeams;
import io.clientele.testkit.contract.Contracts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PeopleWhileAddingTest extends ClientServiceTest {

  @Autowired Colleagues colleagues;
  @Autowired HeardTeams teams;

  @Test
  @DisplayName("CLI-5 named colleagues are told with the client, each once, but not who adds it")
  void named_colleagues_are_told_with_the_client() {
    var desk = desk().opened("US", 5);
    var stan = works(desk, "STANDARD");
    var boss = works(desk, "PRACTICE_ADMIN");
    var named = List.of(stan, boss, stan, desk.admin);
    var added = desk.post(Desk.business("Seen", Map.of("colleagues", named)), null);
    assertThat(added.status()).isEqualTo(201);
    var created = created(added);
    assertThat(texts(created.get("colleagues"))).containsExactly(stan, boss);
    assertThat(created.get("teams").isEmpty()).isTrue();
    assertThat(created.get("user").isNull()).isTrue();
  }

  @Test
  @DisplayName("CLI-5 who works elsewhere, or left, is no colleague; teams need a plan with teams")
  void who_works_elsewhere_is_no_colleague() {
    var desk = desk().opened("US", 5);
    var elsewhere = elsewhere();
    var stan = works(desk, "STANDARD");
    var theirs = works(desk().opened("US", 1), "STANDARD");
    var left = UUID.randomUUID().toString();
    elsewhere.login(left, desk.practice, "STANDARD");
    elsewhere.login(left);
    Awaitility.await().until(() -> colleagues.mayJoin(left));
    Awaitility.await().until(() -> colleagues.roles(List.of(left), desk.practice).isEmpty());
    var body =
        Desk.business(
            "No", Map.of("colleagues", List.of(theirs, stan, left), "teams", List.of("t1")));
    var refused = desk.post(body, null);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes())
        .containsExactly("COLLEAGUE_UNKNOWN", "COLLEAGUE_UNKNOWN", "TEAMS_NOT_OPEN");
    assertThat(refused.fields()).containsExactly("colleagues[0]", "colleagues[2]", "teams");
    assertThat(desk.get("/clients").names()).isEmpty();
  }

  @Test
  @DisplayName("CLI-5 teams are told with the client where the plan has them")
  void teams_are_told_with_the_client() {
    var desk = desk().opened("US", 5).withTeams(6);
    var red = UUID.randomUUID().toString();
    var theirs = UUID.randomUUID().toString();
    elsewhere().team(desk(), theirs);
    elsewhere().team(desk, red);
    Awaitility.await().until(() -> !teams.there(desk.practice, List.of(red)).isEmpty());
    var added = desk.post(Desk.business("Seen", Map.of("teams", List.of(red, red))), null);
    assertThat(texts(created(added).get("teams"))).containsExactly(red);
    var refused = desk.post(Desk.business("No", Map.of("teams", List.of(red, theirs))), null);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes()).containsExactly("TEAM_UNKNOWN");
    assertThat(refused.fields()).containsExactly("teams[1]");
  }

  @Test
  @DisplayName("CLI-5 access is a step of its own once a second colleague was heard of")
  void access_is_a_step_for_several() {
    var desk = desk().opened("US", 5);
    works(desk, "PRACTICE_ADMIN");
    assertThat(texts(desk.get("/onboarding-options").body().get("steps"))).doesNotContain("ACCESS");
    works(desk, "STANDARD");
    assertThat(texts(desk.get("/onboarding-options").body().get("steps")))
        .containsExactly("SOLUTIONS", "CONNECTION", "DETAILS", "ACCESS", "INVITATION");
  }

  @Test
  @DisplayName("CLI-11 a login is told with the client as its first user")
  void a_login_is_told_as_its_first_user() {
    var desk = desk().opened("UK", 5);
    var chloe = login();
    var added = desk.post(Desk.business("Hers", Map.of("user", chloe)), null);
    assertThat(added.status()).isEqualTo(201);
    assertThat(created(added).get("user").asString()).isEqualTo(chloe);
    assertThat(topics.about("clientele.client", "client/" + id(added))).hasSize(1);
  }

  @Test
  @DisplayName("CLI-11 a login nobody has heard of, or one beside an invitation, is refused")
  void an_unknown_login_is_refused() {
    var desk = desk().opened("UK", 5);
    var unknown = desk.post(Desk.business("No", Map.of("user", "nobody")), null);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.codes()).containsExactly("USER_UNKNOWN");
    assertThat(unknown.body().get("rule").asString()).isEqualTo("CLI-11");
    var invited = Map.of("name", "Di", "email", "di@cafe.example");
    var both = desk.post(Desk.business("No", Map.of("user", login(), "invitation", invited)), null);
    assertThat(both.codes()).containsExactly("USER_AND_INVITATION");
    assertThat(both.fields()).containsExactly("user");
  }

  @Test
  @DisplayName("CLI-7 a colleague who will have access to the client is not made its user")
  void a_colleague_is_not_made_its_user() {
    var desk = desk().opened("UK", 5);
    var stan = works(desk, "STANDARD");
    var boss = works(desk, "PRACTICE_ADMIN");
    for (var more :
        List.of(
            Map.of("user", boss),
            Map.of("user", desk.admin),
            Map.of("user", stan, "colleagues", List.of(stan)))) {
      var refused = desk.post(Desk.business("No", more), null);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.codes()).containsExactly("EMAIL_ALREADY_TAKEN");
      assertThat(refused.fields()).containsExactly("user");
    }
    assertThat(desk.post(Desk.business("Yes", Map.of("user", stan)), null).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("GTW-2 what is no list of ids is named with every other fault")
  void what_is_no_list_of_ids_is_named() {
    var desk = desk().opened("UK", 5);
    var many = Collections.nCopies(201, "x");
    var body =
        Desk.business(
            "No", Map.of("colleagues", List.of("a b", ""), "teams", many, "user", "a\u0007"));
    assertThat(desk.post(body, null).fields())
        .containsExactlyInAnyOrder("colleagues[0]", "colleagues[1]", "teams", "user");
  }

  private String works(Desk desk, String role) {
    var login = UUID.randomUUID().toString();
    elsewhere().login(login, desk.practice, role);
    Awaitility.await("colleague").until(() -> colleagues.mayJoin(login));
    return login;
  }

  private String login() {
    var login = UUID.randomUUID().toString();
    elsewhere().login(login);
    Awaitility.await("login").until(() -> colleagues.mayJoin(login));
    return login;
  }

  private JsonNode created(Answer added) {
    var subject = "client/" + id(added);
    Awaitility.await().until(() -> !topics.about("clientele.client", subject).isEmpty());
    var told = topics.about("clientele.client", subject).getFirst();
    assertThat(Contracts.faults("client", "ClientCreated.v1", told.record().value())).isEmpty();
    return told.change(JsonNode.class);
  }

  private static String id(Answer added) {
    return added.body().get("id").asString();
  }

  private static List<String> texts(JsonNode array) {
    return array.values().stream().map(JsonNode::asString).toList();
  }
}
