package io.clientele.simulator.xero;

import static io.clientele.simulator.oauth.TokenAnswer.Error.INVALID_GRANT;
import static io.clientele.simulator.xero.SignedIn.ADA;
import static io.clientele.simulator.xero.SignedIn.CAFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.simulator.oauth.TokenAnswer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeTest {

  private static final TokenAnswer REFUSED =
      new TokenAnswer.Refused(INVALID_GRANT, "authorization_code");

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
  @DisplayName(
      "INT-3 a code is bound to the address it was asked for with, and spent by the first attempt")
  void a_code_is_bound_to_its_address() {
    var code = xero.allow(ADA, "openid", CAFE);
    assertThat(xero.identity.redeem(code, "http://localhost/other", "")).isEqualTo(REFUSED);
    assertThat(xero.redeem(code)).isEqualTo(REFUSED);
  }

  @Test
  @DisplayName("INT-3 without offline_access there is no refresh token, without openid no id token")
  void scopes_decide_which_tokens_there_are() {
    var bare = SignedIn.issued(xero.redeem(xero.allow(ADA, "accounting.settings", CAFE)));
    assertThat(bare.refreshToken()).isEmpty();
    assertThat(xero.xero.idToken(bare)).isEmpty();
    var full = SignedIn.issued(xero.redeem(xero.allow(ADA, "openid offline_access", CAFE)));
    assertThat(full.refreshToken()).isNotEmpty();
    assertThat(xero.xero.idToken(full)).isPresent();
  }

  @Test
  @DisplayName("INT-14 a code of a person who has withdrawn since brings nothing")
  void a_code_dies_with_a_withdrawal() {
    var code = xero.allow(ADA, "offline_access", CAFE);
    xero.identity.withdraw(ADA);
    assertThat(xero.redeem(code)).isEqualTo(REFUSED);
  }
}
