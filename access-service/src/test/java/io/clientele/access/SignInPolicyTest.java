package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditReading;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.Role;
import io.clientele.access.operator.SwitchingOff;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.contact.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class SignInPolicyTest {

  private static final Map<String, String> REQUIRED = Map.of("secondFactor", "REQUIRED");

  @Autowired Newcomers newcomers;
  @Autowired Logins logins;
  @Autowired SwitchingOff switchingOff;
  @Autowired AuditTrail trail;
  @Autowired AuditReading reading;
  @Autowired MongoDatabaseFactory database;
  @Autowired Clock clock;

  private final String email = Newcomers.someEmail();
  private String path = "";
  private String practice = "";

  @BeforeEach
  void practice() {
    practice = newcomers.registered(email);
    path = "/api/practices/" + practice + "/sign-in-policy";
  }

  private static Map<String, String> bearer(Api.Answer tokens) {
    assertThat(tokens.status()).as(tokens.raw().body()).isEqualTo(200);
    return Map.of("Authorization", "Bearer " + tokens.body().get("access_token").asString());
  }

  private Map<String, String> signedIn(String who) {
    var client = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var bearer = bearer(client.signIn(who, Newcomers.PASSWORD, Map.of()));
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 200);
    return bearer;
  }

  private Map<String, String> signedInWith(Authenticator authenticator) {
    var browser = new Browser(newcomers.port());
    var client = new OpenIdClient(newcomers.port(), browser);
    client.authorize(email, Newcomers.PASSWORD, Map.of());
    return bearer(
        client.redeem(
            client.codeAfter("/login/second-factor", authenticator.freshCode(clock)),
            OpenIdClient.VERIFIER));
  }

  private Api.Answer require(Map<String, String> bearer) {
    var etag = newcomers.api().get(path, bearer).raw().headers().firstValue("ETag").orElse("");
    var headers = Map.of("Authorization", bearer.get("Authorization"), "If-Match", etag);
    return newcomers.api().put(path, REQUIRED, headers);
  }

  private String colleague() {
    var other = Newcomers.someEmail();
    newcomers.registered(other);
    logins.emailProven(
        new NewLogin("unused", new EmailAddress(other), "Bob", "unused"),
        new Membership(practice, Role.STANDARD, List.of()),
        Cause.of("anonymous"));
    return other;
  }

  @Test
  @DisplayName("ACC-7 who requires a second factor of others has one")
  void firstOneself() {
    var answer = require(signedIn(email));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().get("code").asString()).isEqualTo("SECOND_FACTOR_FIRST");
  }

  @Test
  @DisplayName("ACC-7 where it is required, tokens without end and who has none sets one up first")
  void required() {
    var other = colleague();
    var without = signedIn(other);
    var authenticator = Authenticator.setUp(newcomers.api(), signedIn(email), clock);
    var answer = require(signedInWith(authenticator));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(reading.page(practice, Set.of(AuditedAct.SECOND_FACTOR_REQUIRED), null, 2).items())
        .singleElement()
        .satisfies(entry -> assertThat(entry.by()).isEqualTo(newcomers.loginOf(email)));
    await().until(() -> newcomers.api().get("/api/me", without).status() == 401);

    var browser = new Browser(newcomers.port());
    var client = new OpenIdClient(newcomers.port(), browser);
    var led = client.authorize(other, Newcomers.PASSWORD, Map.of());
    assertThat(OpenIdClient.location(led)).endsWith("/login/second-factor/set-up");
    assertThat(OpenIdClient.location(browser.open(client.request(Map.of())))).endsWith("/login");
    var page = browser.open("/login/second-factor/set-up");
    assertThat(page.body())
        .contains("A practice you belong to")
        .doesNotContain("type=\"password\"");
  }

  @Test
  @DisplayName(
      "ACC-7 an operator switches it off for a while, on record, and it comes back by itself")
  void switchedOff() {
    Authenticator.setUp(newcomers.api(), signedIn(email), clock);
    var login = newcomers.loginOf(email);
    var by = Cause.of("some-operator");
    var outcome = switchingOff.switchOff(email, Duration.ofHours(1), by, null);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    var off = SwitchingOff.Off.of(logins.byId(login).orElseThrow());
    for (var record : List.of(practice, AuditEntry.OWN_RECORD)) {
      assertThat(trail.newest(record, Set.of(AuditedAct.SECOND_FACTOR_SWITCHED_OFF), null, 100))
          .as(record)
          .anySatisfy(entry -> assertThat(entry.about()).isEqualTo(login));
    }
    assertThat(Duration.between(clock.instant(), off.until()))
        .isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    var browser = new Browser(newcomers.port());
    var client = new OpenIdClient(newcomers.port(), browser);
    OpenIdClient.codeIn(client.authorize(email, Newcomers.PASSWORD, Map.of()));
    assertThat(OpenIdClient.location(browser.open(client.request(Map.of()))))
        .startsWith(OpenIdClient.REDIRECT);
    endedBefore(off.until(), login);
    assertThat(OpenIdClient.location(browser.open(client.request(Map.of())))).endsWith("/login");
    var again = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    assertThat(OpenIdClient.location(again.authorize(email, Newcomers.PASSWORD, Map.of())))
        .endsWith("/login/second-factor");
  }

  /** As if the hour were over: what was to end then ended a moment ago. */
  private void endedBefore(@Nullable Instant until, String login) {
    var ended = Date.from(clock.instant().minusMillis(1));
    var changed =
        database
            .getMongoDatabase()
            .getCollection("login")
            .updateOne(
                Filters.and(Filters.eq(login), Filters.eq("secondFactor.offUntil", until)),
                Updates.set("secondFactor.offUntil", ended));
    assertThat(changed.getModifiedCount()).isEqualTo(1);
  }
}
