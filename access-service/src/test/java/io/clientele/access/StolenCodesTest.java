package io.clientele.access;

import static io.clientele.access.WebClient.assertInvalidGrant;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody tries who is in between, or has got hold of what was meant for another client. */
@JourneyTest
class StolenCodesTest {

  @Autowired Newcomers newcomers;

  private final String email = Newcomers.someEmail();

  @BeforeEach
  void registered() {
    newcomers.registered(email);
  }

  private WebClient web() {
    return new WebClient(newcomers.port(), new Browser(newcomers.port()));
  }

  private OpenIdClient commandLine() {
    return new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
  }

  private HttpResponse<String> asked(Map<String, String> more) {
    var browser = new Browser(newcomers.port());
    return new OpenIdClient(newcomers.port(), browser)
        .authorize(email, Newcomers.PASSWORD, WebClient.asked(more));
  }

  @ParameterizedTest
  @DisplayName("ACC-1 a client with a secret is sent back to its address to the letter, or nowhere")
  @ValueSource(
      strings = {
        "https://web.example/callback/",
        "https://web.example/callback/more",
        "https://web.example/callbackmore",
        "https://web.example/callback?next=https://evil.example",
        "https://web.example/callback#token",
        "https://web.example/Callback",
        "https://WEB.example/callback",
        "https://web.example/x/../callback",
        "https://web.example/%63allback",
        "https://web.example:443/callback",
        "https://web.example./callback",
        "https://user@web.example/callback",
        "https://web.example@evil.example/callback",
        "https://web.example.evil.example/callback",
        "http://web.example/callback",
        "//web.example/callback",
        "javascript:alert(1)",
        "http://127.0.0.1:49152/callback"
      })
  void toTheLetter(String address) {
    var answer = asked(Map.of("redirect_uri", address));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(OpenIdClient.location(answer)).isEmpty();
  }

  @Test
  @DisplayName("ACC-1 a public client does not go to the address of one with a secret")
  void othersAddress() {
    var answer =
        commandLine()
            .authorize(email, Newcomers.PASSWORD, Map.of("redirect_uri", WebClient.REDIRECT));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(OpenIdClient.location(answer)).isEmpty();
  }

  @Test
  @DisplayName("ACC-1 a client with a secret must use PKCE with S256, too")
  void withoutProof() {
    var none = new HashMap<>(Map.of("code_challenge", "", "code_challenge_method", ""));
    for (var more : List.of(none, Map.of("code_challenge_method", "plain"))) {
      assertThat(OpenIdClient.location(asked(more)))
          .startsWith(WebClient.REDIRECT)
          .contains("error=invalid_request")
          .doesNotContain("code=");
    }
  }

  @Test
  @DisplayName("ACC-1 no token comes back in an address, whatever is asked for")
  void implicit() {
    for (var type : List.of("token", "id_token", "code token", "code id_token token", "none")) {
      var answer = asked(Map.of("response_type", type));
      assertThat(OpenIdClient.location(answer) + answer.body())
          .as(type)
          .doesNotContain("code=", "access_token=", "id_token=");
    }
  }

  @Test
  @DisplayName("ACC-1 with its secret alone nobody redeems a code: the verifier must fit")
  void verifier() {
    var web = web();
    var code = web.code(email, Map.of());
    var fields = new HashMap<String, String>();
    fields.put("grant_type", "authorization_code");
    fields.put("redirect_uri", WebClient.REDIRECT);
    fields.put("code", code);
    assertInvalidGrant(web.token(fields));
    for (var verifier : List.of("", "b".repeat(50), OpenIdClient.VERIFIER + "x")) {
      fields.put("code_verifier", verifier);
      assertThat(web.token(fields).status()).as(verifier).isEqualTo(400);
    }
  }

  @Test
  @DisplayName("ACC-1 a code is redeemed with the address it was sent to")
  void redeemedElsewhere() {
    var web = web();
    var fields = new HashMap<String, String>();
    fields.put("grant_type", "authorization_code");
    fields.put("code", web.code(email, Map.of()));
    fields.put("code_verifier", OpenIdClient.VERIFIER);
    for (var address : List.of("https://web.example/callback/", "https://evil.example/x")) {
      fields.put("redirect_uri", address);
      assertInvalidGrant(web.token(fields));
    }
    fields.remove("redirect_uri");
    assertThat(web.token(fields).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("ACC-1 a code of one client is no use to another, and is burnt when it is tried")
  void othersCode() {
    var web = web();
    var code = web.code(email, Map.of());
    assertThat(commandLine().redeem(code, OpenIdClient.VERIFIER).status()).isEqualTo(400);
    var client = commandLine();
    var theirs = client.code(email, Newcomers.PASSWORD, Map.of());
    assertInvalidGrant(web.redeem(theirs));
    assertInvalidGrant(client.redeem(theirs, OpenIdClient.VERIFIER));
  }

  @Test
  @DisplayName("ACC-8a a refresh token is no use without the secret of its client")
  void withoutSecret() {
    var tokens = web().signIn(email);
    var fields = Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh());
    var named = new HashMap<>(fields);
    named.put("client_id", "clientele-web");
    var public1 = new HashMap<>(fields);
    public1.put("client_id", "clientele-cli");
    for (var tried : List.of(fields, named, public1)) {
      var answer = newcomers.api().form("/oauth2/token", tried, Map.of());
      assertThat(answer.status()).isIn(400, 401);
      assertThat(answer.body().has("access_token")).isFalse();
    }
    assertThat(web().refresh(tokens.refresh()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-8a a client with no secret gets no refresh token")
  void publicClient() {
    var answer = commandLine().signIn(email, Newcomers.PASSWORD, Map.of());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().has("refresh_token")).isFalse();
  }

  @Test
  @DisplayName("ACC-8a a refresh gives no more than was agreed to")
  void wider() {
    var web = web();
    var tokens =
        WebClient.Tokens.of(web.redeem(web.code(email, Map.of("scope", "openid profile"))));
    var wider =
        web.token(
            Map.of(
                "grant_type", "refresh_token",
                "refresh_token", tokens.refresh(),
                "scope", "openid clientele"));
    assertThat(wider.status()).isEqualTo(400);
    assertThat(wider.body().get("error").asString()).isEqualTo("invalid_scope");
    assertThat(newcomers.api().get("/api/me", tokens.bearer()).status()).isIn(401, 403);
  }

  @Test
  @DisplayName("ACC-8a what was changed in any part of a refresh token is no token, and harms none")
  void forged() {
    var web = web();
    var token = web.signIn(email).refresh();
    var parts = token.split("\\.");
    for (var forged :
        List.of(
            parts[0] + ".2." + parts[2],
            parts[0] + ".1.",
            parts[0] + ".1." + "A".repeat(43),
            "7c0f5a0e-3a55-3f0b-9d0c-6f1c7f8a2b11.1." + parts[2],
            token + "x",
            " " + token)) {
      assertInvalidGrant(web.refresh(forged));
    }
    assertThat(web.refresh(token).status()).isEqualTo(200);
  }
}
