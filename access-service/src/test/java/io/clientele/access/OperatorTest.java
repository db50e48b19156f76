package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.login.Logins;
import io.clientele.testkit.Tokens;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@JourneyTest
class OperatorTest {

  private static final String SWITCH_OFF = "/api/operator/second-factors/switch-off";
  private static final String AUDIT = "/api/operator/audit";
  private static final String HERE = "203.0.113.77";
  private static final List<String> BOTH = List.of("pwd", "otp", "mfa");

  @Autowired Newcomers newcomers;
  @Autowired Tokens tokens;
  @Autowired AuditTrail trail;
  @Autowired Logins logins;
  @Autowired Clock clock;
  @LocalManagementPort int managementPort;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  private final String email = Newcomers.someEmail();
  private final String other = Newcomers.someEmail();
  private String login = "";
  private String practice = "";
  private Authenticator authenticator = new Authenticator("", List.of(), 0);

  @BeforeEach
  void operator() {
    newcomers.registered(email);
    login = newcomers.loginOf(email);
    practice = newcomers.registered(other);
    authenticator = withSecondFactor(email);
    assertThat(appoint(email).body().get("login").asString()).isEqualTo(login);
  }

  private Api.Answer appoint(String who) {
    return changed(who, true);
  }

  private Api.Answer dismiss(String who) {
    return changed(who, false);
  }

  private Api.Answer changed(String who, boolean operator) {
    var wish = Map.of("login", who, "operator", operator);
    return new Api(managementPort).post("/actuator/operators", wish, Map.of());
  }

  private Authenticator withSecondFactor(String who) {
    var bearer = SignedIn.as(newcomers, who, Newcomers.PASSWORD).bearer();
    return Authenticator.setUp(newcomers.api(), bearer, clock);
  }

  /** A token of this login as it would be after signing in like this. */
  private Map<String, String> as(String who, List<String> methods) {
    var rights = logins.byId(who).orElseThrow().rights();
    var token =
        tokens.token(claims -> claims.subject(who).claim("amr", methods).claim("rv", rights));
    return Map.of("Authorization", "Bearer " + token, "X-Forwarded-For", HERE);
  }

  private Api.Answer switchOff(String whose, Map<String, String> headers) {
    var body = Map.of("login", whose, "hours", 4, "reason", "lost the phone");
    return newcomers.api().post(SWITCH_OFF, body, headers);
  }

  private List<AuditEntry> record(String practice) {
    return trail.newest(practice, Set.of(AuditedAct.SECOND_FACTOR_SWITCHED_OFF), null, 100).stream()
        .filter(entry -> entry.by().equals(login))
        .toList();
  }

  @Test
  @DisplayName("ACC-7 an operator signs in with both factors, and switches another's off a while")
  void wholeWay() {
    var browser = new Browser(newcomers.port());
    var client = new OpenIdClient(newcomers.port(), browser);
    client.authorize(email, Newcomers.PASSWORD, Map.of());
    var code = client.codeAfter("/login/second-factor", authenticator.freshCode(clock));
    var token = client.redeem(code, OpenIdClient.VERIFIER);
    var bearer =
        Map.of(
            "Authorization",
            "Bearer " + token.body().get("access_token").asString(),
            "X-Forwarded-For",
            HERE);
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 200);
    withSecondFactor(other);
    assertThat(SignedIn.can(newcomers, other, Newcomers.PASSWORD)).isFalse();

    var off = switchOff(other, bearer);
    assertThat(off.status()).as(off.raw().body()).isEqualTo(200);
    assertThat(off.body().get("login").asString()).isEqualTo(newcomers.loginOf(other));
    assertThat(SignedIn.can(newcomers, other, Newcomers.PASSWORD)).isTrue();
    for (var whose : List.of(AuditEntry.OWN_RECORD, practice)) {
      assertThat(record(whose))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.about()).isEqualTo(newcomers.loginOf(other));
                assertThat(entry.from()).isEqualTo(HERE);
              });
    }
  }

  @Test
  @DisplayName("ACC-7 no operator's endpoint is reached with one factor, or by who is no operator")
  void nobodyElse() {
    var paths =
        endpoints.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .filter(path -> path.startsWith("/api/operator"))
            .toList();
    assertThat(paths).contains(SWITCH_OFF, AUDIT);
    for (var caller :
        List.of(
            as(login, List.of("pwd")),
            as(newcomers.loginOf(other), BOTH),
            Map.of("Authorization", tokens.bearer(practice, "nobody", "PRACTICE_ADMIN")))) {
      for (var path : paths) {
        for (var answer :
            List.of(
                newcomers.api().get(path, caller), newcomers.api().post(path, Map.of(), caller))) {
          assertThat(answer.status()).as(path).isIn(403, 405);
        }
      }
      assertThat(switchOff(other, caller).body().get("code").asString())
          .isEqualTo("OPERATORS_ONLY");
    }
    assertThat(switchOff(other, Map.of()).status()).isEqualTo(401);
    assertThat(record(practice)).isEmpty();
  }

  @Test
  @DisplayName("ACC-8 who is an operator no longer does nothing more, with no token made before")
  void dismissed() {
    var bearer = as(login, BOTH);
    assertThat(switchOff(other, bearer).status()).isEqualTo(200);
    assertThat(dismiss(login).status()).isEqualTo(200);
    assertThat(switchOff(other, bearer).status()).isIn(401, 403);
    await().until(() -> newcomers.api().get("/api/me", bearer).status() == 401);
    assertThat(record(practice)).hasSize(1);
  }

  @Test
  @DisplayName("ACC-7 an operator's second factor stays on, their own and another operator's")
  void operators() {
    assertThat(appoint(other).status()).as("without a second factor").isEqualTo(409);
    withSecondFactor(other);
    assertThat(appoint(other).status()).isEqualTo(200);
    for (var whose : List.of(login, other)) {
      var no = switchOff(whose, as(login, BOTH));
      assertThat(no.status()).isEqualTo(409);
      assertThat(no.body().get("code").asString()).isEqualTo("OPERATOR_KEEPS_SECOND_FACTOR");
    }
    assertThat(record(AuditEntry.OWN_RECORD)).isEmpty();
    assertThat(new Api(managementPort).get("/actuator/operators", Map.of()).raw().body())
        .contains(login)
        .contains(newcomers.loginOf(other));
    assertThat(dismiss(other).status()).isEqualTo(200);
    assertThat(new Api(managementPort).get("/actuator/operators", Map.of()).raw().body())
        .contains(login)
        .doesNotContain(newcomers.loginOf(other));
  }

  @Test
  @DisplayName("CLI-14 asked twice with one key it is done and recorded once; all faults are named")
  void repeated() {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    var headers = new java.util.HashMap<>(as(login, BOTH));
    headers.putAll(key);
    var first = switchOff(other, headers);
    assertThat(switchOff(other, headers).raw().body()).isEqualTo(first.raw().body());
    assertThat(record(practice)).hasSize(1);
    var faulty =
        newcomers
            .api()
            .post(SWITCH_OFF, Map.of("login", " ", "hours", 25, "reason", ""), as(login, BOTH));
    assertThat(faulty.status()).isEqualTo(400);
    assertThat(faulty.body().get("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("login", "hours", "reason");
    var unknown = switchOff("nobody@x.example", as(login, BOTH));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body().get("code").asString()).isEqualTo("LOGIN_UNKNOWN");
  }

  @Test
  @DisplayName("ACC-10 operators read what operators did and who made them so, newest first")
  void reading() {
    var off = switchOff(other, as(login, BOTH));
    assertThat(off.status()).isEqualTo(200);
    var page = newcomers.api().get(AUDIT + "?limit=200", as(login, BOTH));
    assertThat(page.status()).as(page.raw().body()).isEqualTo(200);
    assertThat(page.body().get("items"))
        .anySatisfy(
            act -> {
              assertThat(act.get("act").asString()).isEqualTo("SECOND_FACTOR_SWITCHED_OFF");
              assertThat(act.get("by").asString()).isEqualTo(login);
              assertThat(act.get("from").asString()).isEqualTo(HERE);
              assertThat(act.get("login").asString()).isEqualTo(newcomers.loginOf(other));
            })
        .anySatisfy(
            act -> {
              assertThat(act.get("act").asString()).isEqualTo("OPERATOR_APPOINTED");
              assertThat(act.get("by").asString()).isEqualTo("keeper");
              assertThat(act.get("login").asString()).isEqualTo(login);
            });
    assertThat(page.raw().body()).doesNotContain(other).doesNotContain(email);
  }
}
