package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@JourneyTest
class TeamsTest extends TeamsCase {

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
