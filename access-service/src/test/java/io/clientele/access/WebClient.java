package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/** The client that can keep a secret, as the gateway is one: stays signed in by refresh tokens. */
final class WebClient {

  static final String REDIRECT = "https://web.example/callback";

  private static final String ID = "clientele-web";
  private static final String SECRET = "a-secret-of-the-web-client-that-only-tests-know";

  private final Api api;
  private final OpenIdClient openId;

  WebClient(int port, Browser browser) {
    this.api = new Api(port);
    this.openId = new OpenIdClient(port, browser);
  }

  /** What a redeem or refresh gave. */
  record Tokens(String access, String refresh, String id) {

    static Tokens of(Api.Answer answer) {
      assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
      return new Tokens(
          answer.body().get("access_token").asString(),
          answer.body().get("refresh_token").asString(),
          answer.body().get("id_token").asString());
    }

    Map<String, String> bearer() {
      return Map.of("Authorization", "Bearer " + access);
    }
  }

  /** The whole way. */
  Tokens signIn(String email) {
    return Tokens.of(redeem(code(email, Map.of())));
  }

  String code(String email, Map<String, String> more) {
    return codeIn(openId.authorize(email, Newcomers.PASSWORD, asked(more)));
  }

  static Map<String, String> asked(Map<String, String> more) {
    var asked = new HashMap<String, String>(Map.of("client_id", ID, "redirect_uri", REDIRECT));
    asked.putAll(more);
    return asked;
  }

  static String codeIn(HttpResponse<String> answer) {
    var callback = OpenIdClient.location(answer);
    assertThat(callback).startsWith(REDIRECT);
    return Objects.requireNonNull(
        UriComponentsBuilder.fromUriString(callback).build().getQueryParams().getFirst("code"),
        callback);
  }

  Api.Answer redeem(String code) {
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "redirect_uri",
            REDIRECT,
            "code",
            code,
            "code_verifier",
            OpenIdClient.VERIFIER));
  }

  Api.Answer refresh(String token) {
    return refresh(token, Map.of());
  }

  Api.Answer refresh(String token, Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.put("grant_type", "refresh_token");
    fields.put("refresh_token", token);
    return token(fields);
  }

  Api.Answer token(Map<String, String> fields) {
    return api.form("/oauth2/token", fields, basic());
  }

  Api.Answer revoke(String token) {
    return api.form("/oauth2/revoke", Map.of("token", token), basic());
  }

  static Map<String, String> basic() {
    var both = (ID + ":" + SECRET).getBytes(StandardCharsets.US_ASCII);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  static void assertInvalidGrant(Api.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
    assertThat(answer.body().get("error").asString()).isEqualTo("invalid_grant");
    assertThat(answer.body().has("access_token")).isFalse();
  }
}
