package io.clientele.simulator.xero;

import static io.clientele.simulator.xero.SignedIn.ADA;
import static io.clientele.simulator.xero.SignedIn.CAFE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

  private final SignedIn xero = new SignedIn();

  @Test
  @DisplayName("INT-3a an access token is a JWT that names person and sign-in")
  void an_access_token_names_person_and_sign_in() {
    var issued = xero.signIn(ADA, CAFE);
    var parts = issued.accessToken().split("\\.");
    assertThat(parts).hasSize(3);
    var token = xero.read(issued);
    assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8))
        .contains("\"xero_userid\":\"" + ADA.id() + "\"")
        .contains("\"authentication_event_id\":\"" + token.grant().id() + "\"")
        .contains("\"exp\":" + token.expires().getEpochSecond());
    assertThat(SignIn.reads(token.grant(), SignIn.SETTINGS)).isTrue();
    assertThat(SignIn.reads(token.grant(), SignIn.CONTACTS)).isFalse();
  }

  @Test
  @DisplayName("INT-7 an access token is good for its life, and that of later ones can be changed")
  void an_access_token_is_good_for_its_life() {
    var usual = xero.signIn(ADA, CAFE);
    xero.identity.tokenLife(Duration.ofSeconds(5));
    var brief = xero.signIn(ADA, CAFE);
    assertThat(usual.life()).isEqualTo(Duration.ofMinutes(30));
    assertThat(brief.life()).isEqualTo(Duration.ofSeconds(5));
    xero.clock.turn(Duration.ofSeconds(4));
    assertThat(xero.identity.isExpired(xero.read(brief))).isFalse();
    xero.clock.turn(Duration.ofSeconds(1));
    assertThat(xero.identity.isExpired(xero.read(brief))).isTrue();
    assertThat(xero.identity.isExpired(xero.read(usual))).isFalse();
  }

  @Test
  @DisplayName("INT-14 a token that was changed, or made elsewhere, is none")
  void a_forged_token_is_none() {
    var good = xero.signIn(ADA, CAFE).accessToken();
    var other = new SignedIn().signIn(ADA, CAFE).accessToken();
    var parts = good.split("\\.");
    assertThat(xero.identity.read(other)).isEmpty();
    assertThat(xero.identity.read(parts[0] + "." + other.split("\\.")[1] + "." + parts[2]))
        .isEmpty();
    assertThat(xero.identity.read("made-up")).isEmpty();
    assertThat(xero.identity.read("")).isEmpty();
    assertThat(xero.identity.read(good)).isPresent();
  }
}
