package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** What a colleague would leave behind, in one call. */
@JourneyTest
class LeaverReportTest {

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @Autowired MongoDatabaseFactory database;

  private String practice = "";
  private String admin = "";
  private String leaver = "";

  @BeforeEach
  void practice() {
    var email = Newcomers.someEmail();
    practice = newcomers.registered(email);
    admin = newcomers.loginOf(email);
    var invitation = Invitations.toPractice(practice, "STANDARD", Newcomers.someEmail(), admin);
    var answer = newcomers.join(invitations.ticket(invitation), Newcomers.PASSWORD);
    leaver = answer.body().get("login").asString();
  }

  private Map<String, String> as(String login, String role) {
    return Map.of("Authorization", tokens.bearer(practice, login, role));
  }

  private Api.Answer report(String of, String query) {
    var path = "/api/practices/" + practice + "/colleagues/" + of + "/leaver-report" + query;
    return newcomers.api().get(path, as(admin, "PRACTICE_ADMIN"));
  }

  private JsonNode reported(String query) {
    var answer = report(leaver, query);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  private static List<String> all(JsonNode part, String field) {
    return part.get("items").values().stream().map(one -> one.get(field).asString()).toList();
  }

  @Test
  @DisplayName("BEY-5 one call shows clients, posts, open invitations and sign-ins that are needed")
  void everything() {
    var others = new OtherServices(topics, database);
    var client = clients.added(practice, leaver);
    clients.added(practice, admin);
    var path = "/api/practices/" + practice + "/clients/" + client + "/access/account-manager";
    var chosen =
        newcomers.api().put(path, Map.of("colleague", leaver), as(admin, "PRACTICE_ADMIN"));
    assertThat(chosen.status()).isEqualTo(200);
    var open = others.invited(practice, client, leaver, "PENDING");
    var halfWay = others.invited(practice, client, leaver, "ACCEPTED");
    others.invited(practice, client, leaver, "EXPIRED");
    others.invited(practice, client, admin, "PENDING");
    others.invited("another", client, leaver, "PENDING");
    var needed = others.authorised(practice, leaver, "ACTIVE");
    var standing = others.connected(practice, client, needed, "CONNECTED");
    others.connected(practice, client, needed, "LAPSED");
    others.connected(practice, client, needed, "DISCONNECTED");
    others.authorised(practice, leaver, "EXPIRED");

    var report = reported("");
    assertThat(report.get("colleague").asString()).isEqualTo(leaver);
    assertThat(report.get("role").asString()).isEqualTo("STANDARD");
    assertThat(report.get("lastPracticeAdmin").asBoolean()).isFalse();
    assertThat(all(report.get("clients"), "client")).containsExactly(client);
    assertThat(all(report.get("clients"), "name")).containsExactly("Café Noir & Sons Ltd");
    assertThat(all(report.get("accountManagerOf"), "client")).containsExactly(client);
    assertThat(all(report.get("openInvitations"), "invitation"))
        .containsExactlyInAnyOrder(open, halfWay);
    assertThat(report.get("authorisations")).hasSize(1);
    var authorisation = report.get("authorisations").get(0);
    assertThat(authorisation.get("authorisation").asString()).isEqualTo(needed);
    assertThat(authorisation.get("needed").asBoolean()).isTrue();
    assertThat(all(authorisation.get("connections"), "connection")).containsExactly(standing);

    others.invited(open, practice, client, leaver, "REVOKED", 2);
    assertThat(all(reported("").get("openInvitations"), "invitation")).containsExactly(halfWay);
  }

  @Test
  @DisplayName("BEY-5 a long report comes in pages that are whole and never show one client twice")
  void pages() {
    var held = Stream.generate(() -> clients.added(practice, leaver)).limit(3).toList();
    var seen = new HashSet<String>();
    var first = reported("?limit=2").get("clients");
    assertThat(first.get("count").asInt()).isEqualTo(3);
    seen.addAll(all(first, "client"));
    var next = first.get("nextCursor").asString();
    var second = reported("?limit=2&clients=" + next).get("clients");
    assertThat(second.get("nextCursor").isNull()).isTrue();
    assertThat(all(second, "client")).doesNotContainAnyElementsOf(seen);
    seen.addAll(all(second, "client"));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(held);
  }

  @Test
  @DisplayName("BEY-5 the report says who is the last practice admin")
  void lastAdmin() {
    assertThat(report(admin, "").body().get("lastPracticeAdmin").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("BEY-5 only practice admins are shown it, and only of colleagues of theirs")
  void refused() {
    var path = "/api/practices/" + practice + "/colleagues/" + leaver + "/leaver-report";
    var asked = newcomers.api().get(path, as("a-colleague", "STANDARD"));
    assertThat(asked.status()).isEqualTo(403);
    assertThat(asked.body().get("code").asString()).isEqualTo("PRACTICE_ADMIN_ONLY");
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var unknown = report(newcomers.loginOf(email), "");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body().get("code").asString()).isEqualTo("COLLEAGUE_UNKNOWN");
  }
}
