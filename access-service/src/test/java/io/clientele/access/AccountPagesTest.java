package io.clientele.access;

import static io.clientele.access.WebClient.asked;
import static io.clientele.access.WebClient.codeIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.clientele.access.WebClient.Tokens;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person who belongs to two practices, at a browser. */
@JourneyTest
class AccountPagesTest {

  private static final String PAGE = "/login/accounts";

  @Autowired Newcomers newcomers;

  private final String email = Newcomers.someEmail();
  private Browser browser = new Browser(1);
  private String first = "";
  private String second = "";

  @BeforeEach
  void somebodyOfTwoPractices() {
    first = "practice/" + newcomers.registered(email);
    second = "practice/" + newcomers.registered(email);
    browser = new Browser(newcomers.port());
  }

  private static String account(String token) throws ParseException {
    return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("account");
  }

  @Test
  @DisplayName("ACC-6 who is signed in finds all their accounts on a page, each with a way to it")
  void page() {
    SignedIn.as(newcomers, email, Newcomers.PASSWORD, browser);

    var page = browser.open(PAGE);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Ash &amp; Birch")
        .contains("/session/login?account=" + first + "&amp;returnTo=/")
        .contains("/session/login?account=" + second + "&amp;returnTo=/");
  }

  @Test
  @DisplayName("ACC-6 nobody sees accounts without being signed in")
  void stranger() {
    assertThat(OpenIdClient.location(browser.open(PAGE))).endsWith("/login");
  }

  @Test
  @DisplayName("ACC-6 a refresh may name another account of the person's, and no one else's")
  void refresh() throws ParseException {
    var client = new WebClient(newcomers.port(), browser);
    var openId = new OpenIdClient(newcomers.port(), browser);
    var code = codeIn(openId.authorize(email, Newcomers.PASSWORD, asked(Map.of("account", first))));
    var tokens = Tokens.of(client.redeem(code));
    assertThat(account(tokens.access())).isEqualTo(first);

    var switched = Tokens.of(client.refresh(tokens.refresh(), Map.of("account", second)));
    assertThat(account(switched.access())).isEqualTo(second);

    var strangers = "practice/" + newcomers.registered(Newcomers.someEmail());
    var refused = Tokens.of(client.refresh(switched.refresh(), Map.of("account", strangers)));
    assertThat(account(refused.access())).isIn(first, second);
  }
}
