package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@JourneyTest
class AuditTest {

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Tokens tokens;

  private String practice = "";
  private String admin = "";
  private String colleague = "";
  private String client = "";

  @BeforeEach
  void practice() {
    var email = Newcomers.someEmail();
    practice = newcomers.registered(email);
    admin = newcomers.loginOf(email);
    var invited = Newcomers.someEmail();
    var invitation = Invitations.toPractice(practice, "STANDARD", invited, admin);
    colleague =
        newcomers
            .join(invitations.ticket(invitation), Newcomers.PASSWORD)
            .body()
            .get("login")
            .asString();
    client = clients.added(practice, admin);
  }

  private Map<String, String> asAdmin() {
    return Map.of(
        "Authorization",
        tokens.bearer(practice, admin, "PRACTICE_ADMIN"),
        "X-Forwarded-For",
        "203.0.113.7");
  }

  private String grant() {
    return "/api/practices/" + practice + "/clients/" + client + "/access/colleagues/" + colleague;
  }

  private String audit(String more) {
    return "/api/practices/" + practice + "/audit" + more;
  }

  private List<JsonNode> items(String more) {
    var answer = newcomers.api().get(audit(more), asAdmin());
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return StreamSupport.stream(answer.body().get("items").spliterator(), false).toList();
  }

  private List<String> acts(String more) {
    return items(more).stream().map(one -> one.get("act").asString()).toList();
  }

  @Test
  @DisplayName("ACC-10 who, what, for whom, when and from where is on record as soon as it is done")
  void recorded() {
    var before = Instant.now().minusSeconds(1);
    newcomers.api().put(grant(), Map.of(), asAdmin());
    newcomers.api().put(grant(), Map.of(), asAdmin());
    var given = items("?act=ACCESS_GRANTED");
    assertThat(given).as("once, though it was said twice").hasSize(1);
    var one = given.getFirst();
    assertThat(one.get("by").asString()).isEqualTo(admin);
    assertThat(one.get("from").asString()).isEqualTo("203.0.113.7");
    assertThat(one.get("client").asString()).isEqualTo(client);
    assertThat(one.get("colleagues").get(0).asString()).isEqualTo(colleague);
    assertThat(Instant.parse(one.get("at").asString())).isBetween(before, Instant.now());
    newcomers.api().delete(grant(), asAdmin());
    assertThat(acts("?client=" + client).subList(0, 2))
        .containsExactly("ACCESS_WITHDRAWN", "ACCESS_GRANTED");
    assertThat(acts(""))
        .contains("PRACTICE_REGISTERED", "COLLEAGUE_JOINED", "CLIENT_ACCESS_OPENED");
  }

  @Test
  @DisplayName("ACC-10 the record is asked by colleague, client, act and span, page by page")
  void asked() {
    newcomers.api().put(grant(), Map.of(), asAdmin());
    assertThat(acts("?colleague=" + colleague))
        .containsExactly("ACCESS_GRANTED", "COLLEAGUE_JOINED");
    assertThat(acts("?client=none")).isEmpty();
    assertThat(acts("?from=" + Instant.now().plusSeconds(60))).isEmpty();
    assertThat(acts("?to=2020-01-01T00:00:00Z")).isEmpty();
    var first = newcomers.api().get(audit("?limit=1"), asAdmin()).body();
    assertThat(first.get("items")).hasSize(1);
    var rest = acts("?cursor=" + first.get("nextCursor").asString());
    assertThat(rest).hasSize(acts("").size() - 1);
    assertThat(newcomers.api().get(audit("?from=yesterday"), asAdmin()).status()).isEqualTo(400);
    var other = Map.of("Authorization", tokens.bearer(practice, admin, "STANDARD"));
    assertThat(newcomers.api().get(audit(""), other).status()).isEqualTo(403);
    assertThat(newcomers.api().get(audit("/export"), other).status()).isEqualTo(403);
  }

  private String why(Instant at) {
    return "/api/practices/"
        + practice
        + "/clients/"
        + client
        + "/access/explanation?colleague="
        + colleague
        + "&at="
        + at;
  }

  private static boolean sees(Api.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body().get("sees").asBoolean();
  }

  @Test
  @DisplayName("BEY-3 who saw a client on a past day, and why, is answered as on that day")
  void then() {
    newcomers.api().put(grant(), Map.of(), asAdmin());
    var granted = Instant.parse(items("?act=ACCESS_GRANTED").getFirst().get("at").asString());
    newcomers.api().delete(grant(), asAdmin());
    var gone = Instant.parse(items("?act=ACCESS_WITHDRAWN").getFirst().get("at").asString());

    var then = newcomers.api().get(why(granted), asAdmin());
    assertThat(sees(then)).isTrue();
    assertThat(then.body().get("paths").get(0).get("grantedBy").asString()).isEqualTo(admin);
    assertThat(sees(newcomers.api().get(why(gone), asAdmin()))).isFalse();
    assertThat(sees(newcomers.api().get(why(granted.minusMillis(1)), asAdmin()))).isFalse();
    assertThat(newcomers.api().get(why(granted.minusSeconds(9000)), asAdmin()).status())
        .isEqualTo(404);
    assertThat(newcomers.api().get(why(Instant.now().plusSeconds(60)), asAdmin()).status())
        .isEqualTo(422);

    var viewers = "/api/practices/" + practice + "/clients/" + client + "/access/viewers?at=";
    var seen = newcomers.api().get(viewers + granted, asAdmin());
    assertThat(seen.status()).as(seen.raw().body()).isEqualTo(200);
    assertThat(seen.body().get("items"))
        .extracting(one -> one.get("colleague").asString())
        .containsExactlyInAnyOrder(admin, colleague);
    assertThat(newcomers.api().get(viewers + gone, asAdmin()).body().get("items")).hasSize(1);
  }

  @Test
  @DisplayName("ACC-10 the record is had as a file")
  void export() {
    newcomers.api().put(grant(), Map.of(), asAdmin());
    var answer = newcomers.api().get(audit("/export?client=" + client), asAdmin()).raw();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    var lines = answer.body().lines().toList();
    assertThat(lines.getFirst())
        .endsWith("id,at,act,by,from,client,team,colleagues,details,caused by");
    assertThat(lines.get(1)).contains("ACCESS_GRANTED," + admin + ",203.0.113.7," + client);
    assertThat(lines).hasSize(3);
  }
}
