package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of colleagues, over HTTP. */
@JourneyTest
class ColleagueChangesTest {

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired Tokens tokens;
  @Autowired Topics topics;

  private final String email = Newcomers.someEmail();
  private final String colleagueEmail = Newcomers.someEmail();
  private String practice = "";
  private String admin = "";
  private String colleague = "";
  private String ticket = "";

  @BeforeEach
  void practice() {
    practice = newcomers.registered(email);
    admin = newcomers.loginOf(email);
    var invitation = Invitations.toPractice(practice, "STANDARD", colleagueEmail, admin);
    ticket = invitations.ticket(invitation);
    var answer = newcomers.join(ticket, Newcomers.PASSWORD);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    colleague = answer.body().get("login").asString();
  }

  private Map<String, String> asAdmin() {
    return Map.of("Authorization", tokens.bearer(practice, admin, "PRACTICE_ADMIN"));
  }

  private String path(String login) {
    return "/api/practices/" + practice + "/colleagues/" + login;
  }

  private Api.Answer put(String login, String role, List<String> permissions) {
    return newcomers
        .api()
        .put(path(login), Map.of("role", role, "permissions", permissions), asAdmin());
  }

  private Map<String, String> signedIn(String who) {
    var client = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var answer = client.signIn(who, Newcomers.PASSWORD, Map.of());
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    var bearer = Map.of("Authorization", "Bearer " + answer.body().get("access_token").asString());
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 200);
    return bearer;
  }

  private void assertEnded(Map<String, String> bearer) {
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 401);
  }

  @Test
  @DisplayName(
      "ACC-2 a practice admin gives a colleague another role, and permissions on top of it")
  void changed() {
    var theirs = signedIn(colleagueEmail);
    var answer = put(colleague, "CLIENT_ADMIN", List.of("ADD_CLIENT_ACCOUNTS"));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.body().get("role").asString()).isEqualTo("CLIENT_ADMIN");
    assertThat(answer.body().at("/permissions/0").asString()).isEqualTo("ADD_CLIENT_ACCOUNTS");
    assertEnded(theirs);
    assertThat(put(colleague, "CLIENT_ADMIN", List.of("ADD_CLIENT_ACCOUNTS")).body())
        .as("twice is as good as once")
        .isEqualTo(answer.body());
    assertThat(names("login/" + colleague)).containsOnlyOnce("ColleagueChanged.v1");
  }

  @Test
  @DisplayName("ACC-8 who is removed is out, also with their ticket, and others hear of it")
  void removed() {
    var theirs = signedIn(colleagueEmail);
    assertThat(newcomers.api().delete(path(colleague), asAdmin()).status()).isEqualTo(204);
    assertThat(newcomers.api().delete(path(colleague), asAdmin()).status()).isEqualTo(204);
    assertEnded(theirs);
    var again = newcomers.join(ticket, Newcomers.PASSWORD);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.body().get("code").asString()).isEqualTo("MEMBERSHIP_ENDED");
    var list = newcomers.api().get("/api/practices/" + practice + "/colleagues", asAdmin());
    assertThat(list.body().get("items")).hasSize(1);
    assertThat(names("login/" + colleague)).contains("ColleagueLeft.v1");
    var unknown = put(colleague, "STANDARD", List.of());
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body().get("code").asString()).isEqualTo("COLLEAGUE_UNKNOWN");
  }

  @Test
  @DisplayName("ACC-4 the last practice admin can be made nothing less, by any route")
  void last() {
    for (var answer :
        List.of(
            put(admin, "STANDARD", List.of()), newcomers.api().delete(path(admin), asAdmin()))) {
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body().get("code").asString()).isEqualTo("LAST_PRACTICE_ADMIN");
    }
    assertThat(put(colleague, "PRACTICE_ADMIN", List.of()).status()).isEqualTo(200);
    assertThat(newcomers.api().delete(path(admin), asAdmin()).status()).isEqualTo(204);
  }

  @Test
  @DisplayName("ACC-2 others change nobody, and leave by themselves")
  void who() {
    var theirs = signedIn(colleagueEmail);
    var body = Map.of("role", "PRACTICE_ADMIN", "permissions", List.of());
    for (var answer :
        List.of(
            newcomers.api().put(path(colleague), body, theirs),
            newcomers.api().delete(path(admin), theirs))) {
      assertThat(answer.status()).isEqualTo(403);
    }
    assertThat(newcomers.api().delete(path(colleague), theirs).status()).isEqualTo(204);
  }

  @Test
  @DisplayName("GTW-2 unknown roles and permissions are named all at once")
  void faults() {
    var answer = put(colleague, "KING", List.of("ADD_CLIENT_ACCOUNTS", "FLY"));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
    assertThat(answer.raw().body()).contains("role").contains("permissions[1]");
  }

  private List<String> names(String subject) {
    var said =
        await().until(() -> topics.about("clientele.access", subject), found -> found.size() >= 3);
    return said.stream()
        .map(
            event -> {
              var name = event.type().substring("io.clientele.access.".length());
              assertThat(Contracts.faults("access", name, event.record().value())).isEmpty();
              return name;
            })
        .toList();
  }
}
