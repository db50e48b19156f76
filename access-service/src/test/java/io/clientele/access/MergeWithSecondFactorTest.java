package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two logins of one person, of which at least one has a second factor. */
@JourneyTest
class MergeWithSecondFactorTest {

  private static final String SECOND = "/login/second-factor";

  @Autowired Newcomers newcomers;
  @Autowired Clock clock;

  private final String mine = Newcomers.someEmail();
  private final String other = Newcomers.someEmail();

  @BeforeEach
  void two() {
    newcomers.registered(mine);
    newcomers.registered(other);
  }

  private SignedIn signIn(String email) {
    return SignedIn.as(newcomers, email, Newcomers.PASSWORD);
  }

  private Authenticator setUp(String email) {
    return Authenticator.setUp(newcomers.api(), signIn(email).bearer(), clock);
  }

  private Api.Answer merge(Map<String, String> bearer, Map<String, String> codes) {
    var body = new HashMap<>(codes);
    body.put("present", Newcomers.PASSWORD);
    body.put("email", other);
    body.put("password", Newcomers.PASSWORD);
    var headers = new HashMap<>(bearer);
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    return newcomers.api().post("/api/me/merge", body, headers);
  }

  private static String why(Api.Answer answer) {
    var code = answer.body().get("code");
    return code == null ? answer.raw().body() : code.asString();
  }

  /** A token of somebody who signs in with a code as well. */
  private Map<String, String> bearer(String email, String code) {
    var openId = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    assertThat(OpenIdClient.location(openId.authorize(email, Newcomers.PASSWORD, Map.of())))
        .endsWith(SECOND);
    var tokens = openId.redeem(openId.codeAfter(SECOND, code), OpenIdClient.VERIFIER).body();
    return Map.of("Authorization", "Bearer " + tokens.get("access_token").asString());
  }

  @Test
  @DisplayName("ACC-6 who has a second factor at the other login must show it, and keeps it")
  void theirs() {
    var app = setUp(other);
    var me = signIn(mine).bearer();
    assertThat(why(merge(me, Map.of()))).isEqualTo("SECOND_FACTOR_NOT_PROVEN");
    assertThat(why(merge(me, Map.of("otherCode", "000000")))).isEqualTo("SECOND_FACTOR_NOT_PROVEN");
    assertThat(SignedIn.can(newcomers, mine, Newcomers.PASSWORD)).isTrue();

    var merged = merge(me, Map.of("otherCode", app.backupCode(0)));
    assertThat(merged.status()).as(merged.raw().body()).isEqualTo(200);

    // The stronger second factor is the one that is there: by it, and its backup codes, they go on.
    assertThat(bearer(mine, app.freshCode(clock))).isNotEmpty();
    assertThat(bearer(mine, app.backupCode(1))).isNotEmpty();
  }

  @Test
  @DisplayName("ACC-6 who has a second factor at the login that stays must show it once more")
  void mine() {
    var app = setUp(mine);
    var me = bearer(mine, app.backupCode(0));
    assertThat(why(merge(me, Map.of()))).isEqualTo("SECOND_FACTOR_NOT_PROVEN");
    assertThat(why(merge(me, Map.of("code", app.backupCode(0)))))
        .as("a code that was used")
        .isEqualTo("SECOND_FACTOR_NOT_PROVEN");

    var merged = merge(me, Map.of("code", app.backupCode(1)));
    assertThat(merged.status()).as(merged.raw().body()).isEqualTo(200);
    assertThat(bearer(mine, app.backupCode(2))).isNotEmpty();
  }
}
