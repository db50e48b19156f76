package io.clientele.simulator.xero;

import static io.clientele.simulator.oauth.TokenAnswer.Error.INVALID_GRANT;
import static io.clientele.simulator.xero.SignedIn.ADA;
import static io.clientele.simulator.xero.SignedIn.BEN;
import static io.clientele.simulator.xero.SignedIn.CAFE;
import static io.clientele.simulator.xero.SignedIn.refreshToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.simulator.oauth.TokenAnswer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshTest {

  private static final TokenAnswer REFUSED =
      new TokenAnswer.Refused(INVALID_GRANT, "refresh_token");
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final SignedIn xero = new SignedIn();

  @Test
  @DisplayName("INT-7 every refresh brings another refresh token, which works")
  void every_refresh_brings_another_token() {
    var first = refreshToken(xero.signIn(ADA, CAFE));
    var second = refreshToken(xero.refresh(first));
    assertThat(second).isNotEqualTo(first);
    assertThat(xero.refresh(second)).isInstanceOf(TokenAnswer.Issued.class);
  }

  @Test
  @DisplayName("INT-7 a used token is good for thirty more minutes, counted from its first use")
  void a_used_token_has_thirty_minutes_grace() {
    var used = refreshToken(xero.signIn(ADA, CAFE));
    xero.refresh(used);
    xero.clock.turn(Duration.ofMinutes(30).minus(A_SECOND));
    assertThat(xero.refresh(used)).isInstanceOf(TokenAnswer.Issued.class);
    xero.clock.turn(A_SECOND);
    assertThat(xero.refresh(used)).isEqualTo(REFUSED);
  }

  @Test
  @DisplayName("INT-7 of two refreshes with one token both answers are good")
  void both_answers_of_a_repeated_refresh_are_good() {
    var used = refreshToken(xero.signIn(ADA, CAFE));
    var lost = refreshToken(xero.refresh(used));
    var heard = refreshToken(xero.refresh(used));
    assertThat(heard).isNotEqualTo(lost);
    assertThat(xero.refresh(lost)).isInstanceOf(TokenAnswer.Issued.class);
    assertThat(xero.refresh(heard)).isInstanceOf(TokenAnswer.Issued.class);
  }

  @Test
  @DisplayName("INT-7 an unused token is good for sixty days")
  void an_unused_token_is_good_for_sixty_days() {
    var token = refreshToken(xero.signIn(ADA, CAFE));
    xero.clock.turn(Duration.ofDays(60).minus(A_SECOND));
    var next = refreshToken(xero.refresh(token));
    xero.clock.turn(Duration.ofDays(60));
    assertThat(xero.refresh(next)).isEqualTo(REFUSED);
  }

  @Test
  @DisplayName("INT-7 the grace does not make a token live longer than sixty days")
  void the_grace_ends_with_the_sixty_days() {
    var token = refreshToken(xero.signIn(ADA, CAFE));
    xero.clock.turn(Duration.ofDays(60).minus(A_SECOND));
    xero.refresh(token);
    xero.clock.turn(A_SECOND);
    assertThat(xero.refresh(token)).isEqualTo(REFUSED);
  }

  @Test
  @DisplayName("INT-7 a token nobody was given is refused")
  void an_unknown_token_is_refused() {
    assertThat(xero.refresh("made-up")).isEqualTo(REFUSED);
  }

  @Test
  @DisplayName("INT-14 after a withdrawal every refresh token of that person is refused for good")
  void a_withdrawal_kills_refresh_tokens() {
    var used = refreshToken(xero.signIn(ADA, CAFE));
    var current = refreshToken(xero.refresh(used));
    var bens = refreshToken(xero.signIn(BEN, CAFE));
    xero.identity.withdraw(ADA);
    assertThat(xero.refresh(current)).isEqualTo(REFUSED);
    assertThat(xero.refresh(used)).isEqualTo(REFUSED);
    xero.signIn(ADA, CAFE);
    assertThat(xero.refresh(current)).as("also after a new sign-in").isEqualTo(REFUSED);
    assertThat(xero.refresh(bens)).isInstanceOf(TokenAnswer.Issued.class);
  }

  @Test
  @DisplayName(
      "INT-14 revoking a refresh token, not an access token, removes all that person allowed")
  void revoking_removes_everything() {
    var issued = xero.signIn(ADA, CAFE);
    var token = refreshToken(issued);
    xero.identity.revoke("made-up");
    xero.identity.revoke(issued.accessToken());
    assertThat(xero.xero.connections(ADA)).hasSize(1);
    xero.identity.revoke(token);
    assertThat(xero.xero.connections(ADA)).isEmpty();
    assertThat(xero.refresh(token)).isEqualTo(REFUSED);
  }
}
