package io.clientele.access;

import static io.clientele.access.WebClient.assertInvalidGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.access.WebClient.Tokens;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class ClientSignOutTest {

  private static final String BYE = "https://web.example/bye";

  @Autowired Newcomers newcomers;

  private final String email = Newcomers.someEmail();
  private Browser browser = new Browser(1);
  private Tokens tokens = new Tokens("", "", "");

  @BeforeEach
  void signedIn() {
    newcomers.registered(email);
    browser = new Browser(newcomers.port());
    tokens = client().signIn(email);
    awaitStatus(200);
  }

  private WebClient client() {
    return new WebClient(newcomers.port(), browser);
  }

  private void awaitStatus(int status) {
    await()
        .untilAsserted(
            () ->
                assertThat(newcomers.api().get("/api/me", tokens.bearer()).status())
                    .isEqualTo(status));
  }

  private static HttpResponse<String> signOut(Browser where, Map<String, String> more) {
    var asked = new HashMap<>(more);
    asked.values().removeIf(String::isEmpty);
    return where.open("/connect/logout?" + Browser.encoded(asked));
  }

  private Map<String, String> hint(Map<String, String> more) {
    var asked = new HashMap<>(more);
    asked.putIfAbsent("id_token_hint", tokens.id());
    return asked;
  }

  private void assertOut() {
    assertInvalidGrant(client().refresh(tokens.refresh()));
    awaitStatus(401);
  }

  @Test
  @DisplayName("ACC-8a discovery says where tokens are revoked and sign-ins ended")
  void discovery() {
    var said = newcomers.api().get("/.well-known/openid-configuration", Map.of()).body();
    assertThat(said.get("end_session_endpoint").asString()).endsWith("/connect/logout");
    assertThat(said.get("revocation_endpoint").asString()).endsWith("/oauth2/revoke");
  }

  @Test
  @DisplayName(
      "ACC-8a a client's sign-out ends page, refresh tokens and access tokens, and comes back")
  void whole() {
    var answer =
        signOut(browser, hint(Map.of("post_logout_redirect_uri", BYE, "state", "some-state")));
    assertThat(OpenIdClient.location(answer)).isEqualTo(BYE + "?state=some-state");
    assertOut();
    var asked = browser.open(new OpenIdClient(newcomers.port(), browser).request(Map.of()));
    assertThat(OpenIdClient.location(asked)).endsWith("/login");
  }

  @Test
  @DisplayName("ACC-8a also from a browser that has forgotten its sign-in, with a refreshed token")
  void elsewhere() {
    tokens = Tokens.of(client().refresh(tokens.refresh()));
    var answer =
        signOut(new Browser(newcomers.port()), hint(Map.of("post_logout_redirect_uri", BYE)));
    assertThat(OpenIdClient.location(answer)).isEqualTo(BYE);
    assertOut();
    var asked = browser.open(new OpenIdClient(newcomers.port(), browser).request(Map.of()));
    assertThat(OpenIdClient.location(asked)).as("the page, too").endsWith("/login");
  }

  @Test
  @DisplayName("ACC-8a after a sign-out nobody is sent where the client has not registered")
  void foreignAddress() {
    for (var address :
        List.of(
            BYE + "/",
            BYE + "?next=https://evil.example",
            "https://web.example/Bye",
            "https://evil.example/bye",
            "https://web.example/bye#x",
            "https://web.example/bye/../other",
            WebClient.REDIRECT)) {
      var answer = signOut(browser, hint(Map.of("post_logout_redirect_uri", address)));
      assertThat(answer.statusCode()).as(address).isEqualTo(400);
      assertThat(OpenIdClient.location(answer)).isEmpty();
    }
    assertThat(client().refresh(tokens.refresh()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-8a nobody is signed out without an ID token that was given to a client")
  void withoutHint() {
    var access = Map.of("id_token_hint", tokens.access());
    for (var asked : List.of(Map.of("x", "y"), Map.of("id_token_hint", "nonsense"), access)) {
      assertThat(signOut(browser, asked).statusCode()).isEqualTo(400);
    }
    assertThat(client().refresh(tokens.refresh()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-8a a revoked refresh token ends its family, access tokens too")
  void revoked() {
    assertThat(client().revoke(tokens.refresh()).status()).isEqualTo(200);
    assertOut();
  }

  @Test
  @DisplayName("ACC-8a a revoked access token ends the refresh tokens it came with")
  void revokedAccess() {
    assertThat(client().revoke(tokens.access()).status()).isEqualTo(200);
    assertOut();
  }

  @Test
  @DisplayName("ACC-8a what is no token is revoked by doing nothing, and only clients revoke")
  void revokedNothing() {
    assertThat(client().revoke("no-such-token").status()).isEqualTo(200);
    var nobody =
        newcomers.api().form("/oauth2/revoke", Map.of("token", tokens.refresh()), Map.of());
    assertThat(nobody.status()).isIn(401, 400);
    assertThat(client().refresh(tokens.refresh()).status()).isEqualTo(200);
  }
}
