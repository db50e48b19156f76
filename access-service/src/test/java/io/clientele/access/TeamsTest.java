package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.Role;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.News;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class TeamsTest {

  @Autowired Newcomers newcomers;
  @Autowired ClientService clients;
  @Autowired Logins logins;
  @Autowired TeamsOf teamsOf;
  @Autowired Tokens tokens;
  @Autowired Topics topics;

  private String practice = "";
  private String admin = "";
  private String colleague = "";

  @BeforeEach
  void practice() {
    var email = Newcomers.someEmail();
    practice = newcomers.registered(email);
    admin = newcomers.loginOf(email);
    colleague = works(practice);
  }

  private String works(String at) {
    return logins.emailProven(
        new NewLogin(
            UUID.randomUUID().toString(), new EmailAddress(Newcomers.someEmail()), "Bob", "unused"),
        new Membership(at, Role.STANDARD, List.of()),
        null);
  }

  private void plan(long sequence, boolean teams) {
    var state = Map.of("practice", practice, "teams", teams);
    topics.send(
        News.of(
                "clientele.subscription",
                "subscription/" + practice,
                "EntitlementsChanged.v1",
                sequence,
                practice,
                state)
            .record());
  }

  private void awaitStatus(String status) {
    await().until(() -> list().body().get("status").asString().equals(status));
  }

  private void awake() {
    plan(5, true);
    awaitStatus("AWAKE");
  }

  private String path(String rest) {
    return "/api/practices/" + practice + "/teams" + rest;
  }

  private Map<String, String> as(String login, String role, String... headers) {
    var all = new HashMap<String, String>();
    all.put("Authorization", tokens.bearer(practice, login, role));
    for (var i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    return all;
  }

  private Map<String, String> asAdmin(String... headers) {
    return as(admin, "PRACTICE_ADMIN", headers);
  }

  private Api.Answer list() {
    return newcomers.api().get(path(""), as(colleague, "STANDARD"));
  }

  private Api.Answer form(String name, List<String> members, String... headers) {
    return newcomers
        .api()
        .post(path(""), Map.of("name", name, "members", members), asAdmin(headers));
  }

  private static String etag(Api.Answer answer) {
    return answer.raw().headers().firstValue("ETag").orElseThrow();
  }

  private static String code(Api.Answer answer) {
    return answer.body().get("code").asString();
  }

  @Test
  @DisplayName("ACC-3 an admin forms teams and changes them, every colleague sees them")
  void life() {
    assertThat(code(form("Too early", List.of()))).isEqualTo("TEAMS_NOT_OPEN");
    awake();
    var formed = form("Payroll", List.of(colleague), "Idempotency-Key", practice);
    assertThat(formed.status()).as(formed.raw().body()).isEqualTo(201);
    var team = formed.body().get("team").asString();
    assertThat(formed.raw().headers().firstValue("Location")).contains(path("/" + team));
    var again = form("Payroll", List.of(colleague), "Idempotency-Key", practice);
    assertThat(again.body().get("team").asString()).as("the same key").isEqualTo(team);
    var taken = form("PAYROLL", List.of());
    assertThat(taken.status()).isEqualTo(409);
    assertThat(code(taken)).isEqualTo("TEAM_NAME_TAKEN");

    var there = newcomers.api().get(path("/" + team), as(colleague, "STANDARD"));
    assertThat(there.body().at("/members/0/login").asString()).isEqualTo(colleague);
    assertThat(there.body().at("/members/0/addedBy").asString()).isEqualTo(admin);
    var name = Map.of("name", "Pensions");
    assertThat(newcomers.api().put(path("/" + team), name, asAdmin()).status()).isEqualTo(428);
    var renamed = newcomers.api().put(path("/" + team), name, asAdmin("If-Match", etag(there)));
    assertThat(renamed.body().get("name").asString()).isEqualTo("Pensions");
    var members = path("/" + team + "/members");
    var late = asAdmin("If-Match", etag(there));
    assertThat(code(newcomers.api().put(members, Map.of("members", List.of()), late)))
        .isEqualTo("CHANGED_MEANWHILE");
    var now = asAdmin("If-Match", etag(renamed));
    var replaced = newcomers.api().put(members, Map.of("members", List.of(admin)), now);
    assertThat(replaced.body().get("members")).hasSize(1);
    assertThat(newcomers.api().put(members + "/" + colleague, asAdmin()).body().get("members"))
        .hasSize(2);
    assertThat(newcomers.api().delete(members + "/" + admin, asAdmin()).status()).isEqualTo(200);
    assertThat(list().body().at("/items/0/members")).hasSize(1);

    assertThat(newcomers.api().delete(path("/" + team), asAdmin()).status()).isEqualTo(204);
    assertThat(newcomers.api().delete(path("/" + team), asAdmin()).status()).isEqualTo(204);
    assertThat(code(newcomers.api().get(path("/" + team), asAdmin()))).isEqualTo("TEAM_UNKNOWN");
    assertThat(form("payroll", List.of()).status()).as("the name is free").isEqualTo(201);
    assertTold(
        "team/" + team,
        "TeamFormed.v1",
        "TeamMembersAdded.v1",
        "TeamRenamed.v1",
        "TeamMembersRemoved.v1",
        "TeamMembersAdded.v1",
        "TeamMembersAdded.v1",
        "TeamMembersRemoved.v1",
        "TeamDissolved.v1");
  }

  private void assertTold(String subject, String... names) {
    var said =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> topics.about("clientele.access", subject),
                found -> found.size() >= names.length);
    assertThat(said)
        .extracting(told -> told.type().substring("io.clientele.access.".length()))
        .containsExactly(names);
    for (var event : said) {
      var name = event.type().substring("io.clientele.access.".length());
      assertThat(Contracts.faults("access", name, event.record().value())).isEmpty();
      assertThat(event.practice()).isEqualTo(practice);
    }
  }

  @Test
  @DisplayName("ACC-3 teams wake and sleep with the plan; the newest that was heard of it wins")
  void sleep() {
    awake();
    var team = form("Payroll", List.of(colleague)).body().get("team").asString();
    assertThat(teamsOf.of(practice, colleague)).containsExactly(team);
    plan(3, false);
    plan(5, false);
    plan(7, false);
    awaitStatus("ASLEEP");
    assertThat(teamsOf.of(practice, colleague)).isEmpty();
    assertThat(code(form("Another", List.of()))).isEqualTo("TEAMS_NOT_OPEN");
    plan(6, true);
    plan(8, true);
    awaitStatus("AWAKE");
    assertThat(teamsOf.of(practice, colleague)).containsExactly(team);
    assertThat(list().body().at("/items/0/members")).hasSize(1);
    assertTold(
        "practice/" + practice,
        "PracticeRegistered.v1",
        "TeamsWoken.v1",
        "TeamsPutToSleep.v1",
        "TeamsWoken.v1");
  }

  @Test
  @DisplayName("ACC-3a let in and taken out from many places at once all succeed, none is lost")
  void atOnce() {
    awake();
    var others = List.of(works(practice), works(practice), works(practice));
    var team = form("Payroll", List.of(colleague)).body().get("team").asString();
    var members = path("/" + team + "/members/");
    Callable<Api.Answer> out = () -> newcomers.api().delete(members + colleague, asAdmin());
    var tasks = new java.util.ArrayList<>(List.of(out, out));
    IntStream.range(0, 6)
        .mapToObj(i -> others.get(i % 3))
        .forEach(one -> tasks.add(() -> newcomers.api().put(members + one, asAdmin())));
    assertThat(AtOnce.all(tasks)).extracting(Api.Answer::status).containsOnly(200);
    for (var one : others) {
      assertThat(teamsOf.of(practice, one)).containsExactly(team);
    }
    assertThat(teamsOf.of(practice, colleague)).isEmpty();
  }

  @Test
  @DisplayName(
      "ACC-3 what a team is granted reaches its present and later members, while it is awake")
  void reaches() {
    awake();
    var team = form("Payroll", List.of(colleague)).body().get("team").asString();
    var client = clients.added(practice, admin);
    var access = "/api/practices/" + practice + "/clients/" + client + "/access";
    var later = works(practice);
    assertThat(sees(access, colleague)).isFalse();
    assertThat(code(newcomers.api().put(access + "/teams/nothing", asAdmin())))
        .isEqualTo("TEAM_UNKNOWN");
    var granted = newcomers.api().put(access + "/teams/" + team, asAdmin());
    assertThat(granted.status()).as(granted.raw().body()).isEqualTo(200);
    assertThat(sees(access, colleague)).isTrue();
    assertThat(sees(access, later)).isFalse();
    newcomers.api().put(path("/" + team + "/members/" + later), asAdmin());
    assertThat(sees(access, later)).isTrue();
    plan(6, false);
    awaitStatus("ASLEEP");
    assertThat(sees(access, later)).isFalse();
    plan(7, true);
    awaitStatus("AWAKE");
    assertThat(sees(access, later)).isTrue();
    newcomers.api().delete(path("/" + team), asAdmin());
    assertThat(sees(access, later)).isFalse();
    assertThat(sees(access, colleague)).isFalse();
  }

  private boolean sees(String access, String login) {
    var explained = newcomers.api().get(access + "/explanation?colleague=" + login, asAdmin());
    assertThat(explained.status()).as(explained.raw().body()).isEqualTo(200);
    var looked = newcomers.api().get(access, as(login, "STANDARD")).status() == 200;
    assertThat(explained.body().get("sees").asBoolean()).isEqualTo(looked);
    return looked;
  }

  @Test
  @DisplayName("LST-4 teams of another practice are answered like unknown ones")
  void elsewhere() {
    awake();
    var team = form("Payroll", List.of()).body().get("team").asString();
    var there = newcomers.registered(Newcomers.someEmail());
    var theirs = Map.of("Authorization", tokens.bearer(there, "somebody", "PRACTICE_ADMIN"));
    for (var id : List.of(team, UUID.randomUUID().toString())) {
      var answer = newcomers.api().get("/api/practices/" + there + "/teams/" + id, theirs);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(code(answer)).isEqualTo("TEAM_UNKNOWN");
    }
    assertThat(newcomers.api().get(path(""), theirs).status()).isEqualTo(403);
    var refused = newcomers.api().post(path(""), Map.of("name", "x"), as(colleague, "STANDARD"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(code(refused)).isEqualTo("PRACTICE_ADMIN_ONLY");
  }
}
