package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.session.Gateways;
import io.clientele.gateway.session.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A browser that has a session already is sent to sign in. */
class SigningInAgainTest {

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void the_provider_is_well() {
    Gateways.PROVIDER.putRight();
  }

  @Test
  @DisplayName("ACC-8a the end of the session before ends no token of the one that follows it")
  void the_session_that_follows_goes_on() {
    browser.signedIn().signedIn();
    assertThat(browser.open("/api/me").statusCode()).isEqualTo(200);
    // With a family the provider ends all access tokens of the person, also one made just before.
    Gateways.PROVIDER.withdrawn.add(Gateways.PROVIDER.calls.getLast().token());

    assertThat(browser.open("/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-8a a page of another site chooses nothing for who is signed in")
  void another_site_chooses_nothing() {
    var session = browser.signedIn().session();
    var answer =
        browser.send(
            1,
            "GET",
            "/session/login?account=practice%2Fp2&returnTo=%2Fhome",
            null,
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(TestBrowser.location(answer)).isEqualTo("/home");
    assertThat(browser.session()).isEqualTo(session);
  }
}
