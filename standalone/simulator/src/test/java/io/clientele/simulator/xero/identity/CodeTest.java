package io.clientele.simulator.xero.identity;

import static io.clientele.simulator.xero.identity.SignedIn.ADA;
import static io.clientele.simulator.xero.identity.SignedIn.CAFE;
import static io.clientele.simulator.xero.identity.TokenAnswer.Error.INVALID_GRANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeTest {

  private static final TokenAnswer REFUSED = new TokenAnswer.Refused(INVALID_GRANT);

  private final SignedIn xero = new SignedIn();

  @Test
  @DisplayName("INT-3 a code brings tokens once")
  void a_code_brings_tokens_once() {
    var code = xero.allow(ADA, "offline_access", CAFE);
    assertThat(xero.redeem(code)).isInstanceOf(TokenAnswer.Issued.class);
    assertThat(xero.redeem(code)).isEqualTo(REFUSED);
  }

  @Test
  @DisplayName("INT-3 a code is good for less than five minutes")
  void a_code_is_good_for_five_minutes() {
    var early = xero.allow(ADA, "openid", CAFE);
    xero.clock.turn(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(xero.redeem(early)).isInstanceOf(TokenAnswer.Issued.class);
    var late = xero.allow(ADA, "openid", CAFE);
    xero.clock.turn(Duration.ofMinutes(5));
    assertThat(xero.redeem(late)).isEqualTo(REFUSED);
  }

  @Test
  @DisplayName("INT-3 a code is bound to the address it was asked for with")
  void a_code_is_bound_to_its_address() {
    var code = xero.allow(ADA, "openid", CAFE);
    assertThat(xero.identity.redeem(code, "http://localhost/other")).isEqualTo(REFUSED);
  }

  @Test
  @DisplayName("INT-3 a code is bound to the app it was given to, and spent by the first attempt")
  void a_code_is_bound_to_its_app() {
    var codes = new Codes();
    var request = new AuthorisationRequest("app", SignedIn.REDIRECT, Scopes.read("openid"), "s");
    var now = xero.clock.instant();
    var grant = new Grant(CAFE, ADA, request.scopes(), now);
    var redirect = SignedIn.REDIRECT.toString();
    var code = codes.issue(grant, request, now);
    assertThat(codes.redeem(code, "other", redirect, now)).isEmpty();
    assertThat(codes.redeem(code, "app", redirect, now)).isEmpty();
    assertThat(codes.redeem(codes.issue(grant, request, now), "app", redirect, now))
        .hasValue(grant);
  }

  @Test
  @DisplayName("INT-3 without offline_access there is no refresh token, without openid no id token")
  void scopes_decide_which_tokens_there_are() {
    var bare = SignedIn.issued(xero.redeem(xero.allow(ADA, "accounting.settings", CAFE)));
    assertThat(bare.refreshToken()).isNull();
    assertThat(bare.idToken()).isNull();
    var full = SignedIn.issued(xero.redeem(xero.allow(ADA, "openid offline_access", CAFE)));
    assertThat(full.refreshToken()).isNotNull();
    assertThat(full.idToken()).isNotNull();
  }

  @Test
  @DisplayName("INT-14 a code of a person who has withdrawn since brings nothing")
  void a_code_dies_with_a_withdrawal() {
    var code = xero.allow(ADA, "offline_access", CAFE);
    xero.identity.withdraw(ADA);
    assertThat(xero.redeem(code)).isEqualTo(REFUSED);
  }
}
