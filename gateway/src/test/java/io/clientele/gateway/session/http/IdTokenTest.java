package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.clientele.gateway.session.Gateways;
import io.clientele.gateway.session.TestBrowser;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdTokenTest {

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void the_provider_is_well() {
    Gateways.PROVIDER.putRight();
  }

  static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> wrong() {
    return Stream.of(
        Named.of("another issuer", id -> id.issuer("https://evil.example")),
        Named.of("another audience", id -> id.audience("another-client")),
        Named.of("another party", id -> id.claim("azp", "another-client")),
        Named.of("another attempt", id -> id.claim("nonce", "another")),
        Named.of("no attempt", id -> id.claim("nonce", null)),
        Named.of("nobody", id -> id.subject(null)),
        Named.of("over", id -> id.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
        Named.of("without end", id -> id.expirationTime(null)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  @DisplayName("GTW-1 an ID token that was not made for this sign-in signs nobody in")
  void an_id_token_that_was_not_made_for_this_signs_nobody_in(
      UnaryOperator<JWTClaimsSet.Builder> wrong) {
    Gateways.PROVIDER.idToken = wrong;

    nobodyIsSignedIn();
  }

  @Test
  @DisplayName("GTW-1 an ID token with a wrong signature signs nobody in")
  void an_id_token_with_a_wrong_signature_signs_nobody_in() {
    Gateways.PROVIDER.forge();

    nobodyIsSignedIn();
  }

  @Test
  @DisplayName("GTW-1 a key the provider has changed to is found out about")
  void a_key_the_provider_has_changed_to_is_found_out_about() {
    browser.signedIn();
    Gateways.PROVIDER.changeKey();

    new TestBrowser().signedIn();
  }

  private void nobodyIsSignedIn() {
    browser.begin("");
    var page = browser.comeBack();

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body()).contains("You are not signed in");
    assertThat(browser.cookies).isEmpty();
  }
}
