package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.access.login.Logins;
import io.clientele.access.login.NewLogin;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.testkit.OpenApiWalk;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class BadInputTest {

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory database;
  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @Autowired Logins logins;

  /** Somebody who may do everything: also what operators do. */
  private String bearer() {
    var login = "l-" + UUID.randomUUID();
    var email = new EmailAddress(Newcomers.someEmail());
    logins.create(new NewLogin(login, email, "Ann", "unused"), null, Cause.of("anonymous"));
    // Straight into the store: nothing of it is on its way by mail while the store is watched.
    database
        .getMongoDatabase()
        .getCollection("login")
        .updateOne(Filters.eq(login), Updates.set("operatorSince", new Date(0)));
    return "Bearer "
        + tokens.token(
            claims ->
                claims
                    .subject(login)
                    .claim("account", "practice/some-practice")
                    .claim("role", "PRACTICE_ADMIN")
                    .claim("amr", List.of("pwd", "otp", "mfa"))
                    .claim("rv", Integer.MAX_VALUE));
  }

  @Test
  @DisplayName(
      "GTW-2 bad input at every endpoint is answered with problem+json and changes nothing")
  void walk() throws Exception {
    var walked =
        new OpenApiWalk(
                newcomers.port(),
                database.getMongoDatabase(),
                topics,
                "some-practice",
                bearer(),
                Set.of("POST /api/practices", "POST /api/joinings"))
            .walk();
    assertThat(walked)
        .contains(
            "POST /api/practices",
            "GET /api/practices/{practice}",
            "GET /api/practices/{practice}/colleagues",
            "GET /api/practices/{practice}/clients/{client}/access",
            "GET /api/practices/{practice}/clients/{client}/access/explanation",
            "PUT /api/practices/{practice}/clients/{client}/access/colleagues/{login}",
            "DELETE /api/practices/{practice}/clients/{client}/access/colleagues/{login}",
            "PUT /api/practices/{practice}/clients/{client}/access/teams/{team}",
            "DELETE /api/practices/{practice}/clients/{client}/access/teams/{team}",
            "POST /api/practices/{practice}/access-changes",
            "PUT /api/practices/{practice}/clients/{client}/access/account-manager",
            "DELETE /api/practices/{practice}/clients/{client}/access/account-manager",
            "POST /api/joinings",
            "GET /api/practices/{practice}/teams",
            "POST /api/practices/{practice}/teams",
            "GET /api/practices/{practice}/teams/{team}",
            "PUT /api/practices/{practice}/teams/{team}",
            "DELETE /api/practices/{practice}/teams/{team}",
            "PUT /api/practices/{practice}/teams/{team}/members",
            "PUT /api/practices/{practice}/teams/{team}/members/{login}",
            "DELETE /api/practices/{practice}/teams/{team}/members/{login}",
            "POST /api/logins/lookup",
            "GET /api/practices/{practice}/audit/email-lookups",
            "GET /api/practices/{practice}/sign-in-policy",
            "PUT /api/practices/{practice}/sign-in-policy",
            "POST /api/operator/second-factors/switch-off",
            "GET /api/operator/audit",
            "PUT /api/me/second-factor",
            "PUT /api/me/second-factor/confirmation",
            "PUT /api/me/second-factor/backup-codes",
            "PUT /api/me/second-factor/removal",
            "GET /api/me");
  }

  @Test
  @DisplayName("GTW-2 what is not there is answered with problem+json")
  void notThere() {
    var bearer =
        java.util.Map.of(
            "Authorization", tokens.bearer("some-practice", "some-login", "PRACTICE_ADMIN"));
    for (var path : new String[] {"/api/me", "/api/practices/some-practice"}) {
      var answer = newcomers.api().get(path, bearer);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.body().path("code").asString()).as(path).isEqualTo("NOT_FOUND");
    }
  }
}
