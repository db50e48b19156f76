package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.Role;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.testkit.News;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A practice with an admin, a colleague and teams. */
abstract class TeamsCase {

  @Autowired Newcomers newcomers;
  @Autowired ClientService clients;
  @Autowired Logins logins;
  @Autowired TeamsOf teamsOf;
  @Autowired Tokens tokens;
  @Autowired Topics topics;

  String practice = "";
  String admin = "";
  String colleague = "";

  @BeforeEach
  void practice() {
    var email = Newcomers.someEmail();
    practice = newcomers.registered(email);
    admin = newcomers.loginOf(email);
    colleague = works(practice);
  }

  String works(String at) {
    return logins.emailProven(
        new NewLogin(
            UUID.randomUUID().toString(), new EmailAddress(Newcomers.someEmail()), "Bob", "unused"),
        new Membership(at, Role.STANDARD, List.of()),
        Cause.of("anonymous"));
  }

  void plan(long sequence, boolean teams) {
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

  void awaitStatus(String status) {
    await().until(() -> list().body().get("status").asString().equals(status));
  }

  void awake() {
    plan(5, true);
    awaitStatus("AWAKE");
  }

  String path(String rest) {
    return "/api/practices/" + practice + "/teams" + rest;
  }

  Map<String, String> as(String login, String role, String... headers) {
    var all = new HashMap<String, String>();
    all.put("Authorization", tokens.bearer(practice, login, role));
    for (var i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    return all;
  }

  Map<String, String> asAdmin(String... headers) {
    return as(admin, "PRACTICE_ADMIN", headers);
  }

  Api.Answer list() {
    return newcomers.api().get(path(""), as(colleague, "STANDARD"));
  }

  Api.Answer form(String name, List<String> members, String... headers) {
    return newcomers
        .api()
        .post(path(""), Map.of("name", name, "members", members), asAdmin(headers));
  }

  static String etag(Api.Answer answer) {
    return answer.raw().headers().firstValue("ETag").orElseThrow();
  }

  static String code(Api.Answer answer) {
    return answer.body().get("code").asString();
  }

  void assertTold(String subject, String... names) {
    var said =
        await()
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
}
