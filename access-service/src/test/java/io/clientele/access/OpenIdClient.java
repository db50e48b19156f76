package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/** Any OpenID Connect client with code flow and PKCE: knows the issuer and its own id, no more. */
final class OpenIdClient {

  static final String REDIRECT = "http://127.0.0.1:49152/callback";
  static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

  private final Api api;
  private final Browser browser;
  private final Endpoints endpoints;

  private record Endpoints(String authorization, String token, String userInfo, String keys) {}

  OpenIdClient(int port, Browser browser) {
    this.api = new Api(port);
    this.browser = browser;
    var discovered = api.get("/.well-known/openid-configuration", Map.of()).body();
    endpoints =
        new Endpoints(
            path(discovered.get("authorization_endpoint").asString()),
            path(discovered.get("token_endpoint").asString()),
            path(discovered.get("userinfo_endpoint").asString()),
            path(discovered.get("jwks_uri").asString()));
  }

  /** The issuer is the gateway's address; without one we ask the service itself. */
  private static String path(String uri) {
    return URI.create(uri).getPath();
  }

  /** The whole way to a token. */
  Api.Answer signIn(String email, String password, Map<String, String> more) {
    return redeem(code(email, password, more), VERIFIER);
  }

  /** Sends the person to the provider and takes what they come back with. */
  String code(String email, String password, Map<String, String> more) {
    return codeIn(authorize(email, password, more));
  }

  /** The code a person comes back with. */
  static String codeIn(HttpResponse<String> answer) {
    var callback = location(answer);
    assertThat(callback).startsWith(REDIRECT);
    var parameters =
        UriComponentsBuilder.fromUriString(callback).build().getQueryParams().toSingleValueMap();
    assertThat(parameters).containsEntry("state", "some-state");
    return Objects.requireNonNull(parameters.get("code"));
  }

  /** The code a person comes back with who has shown a code of a second factor on this page. */
  String codeAfter(String page, String typed) {
    var answered = browser.submit(browser.open(page), page, Map.of("code", typed));
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(302);
    return codeIn(browser.open(pathAndQuery(location(answered))));
  }

  /** Where a client sends the person to. */
  String request(Map<String, String> more) {
    var parameters = new HashMap<>(request());
    parameters.putAll(more);
    return endpoints.authorization() + "?" + Browser.encoded(parameters);
  }

  HttpResponse<String> authorize(String email, String password, Map<String, String> more) {
    var asked = browser.open(request(more));
    if (asked.statusCode() != 302 || !location(asked).endsWith("/login")) {
      return asked;
    }
    var form = browser.open("/login");
    var answered = browser.submit(form, "/login", Map.of("email", email, "password", password));
    var next = location(answered);
    return next.contains("/login") ? answered : browser.open(pathAndQuery(next));
  }

  Api.Answer redeem(String code, String verifier) {
    return api.form(
        endpoints.token(),
        Map.of(
            "grant_type", "authorization_code",
            "client_id", "clientele-cli",
            "redirect_uri", REDIRECT,
            "code", code,
            "code_verifier", verifier),
        Map.of());
  }

  Api.Answer userInfo(String accessToken) {
    return api.get(endpoints.userInfo(), Map.of("Authorization", "Bearer " + accessToken));
  }

  /** The claims of a token whose signature is by one of the published keys. */
  JWTClaimsSet verified(String token) {
    try {
      var jwt = SignedJWT.parse(token);
      var keys = JWKSet.parse(api.get(endpoints.keys(), Map.of()).raw().body());
      var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
      assertThat(key.isPrivate()).as("a published key is public").isFalse();
      assertThat(jwt.verify(new RSASSAVerifier(key))).as("signature").isTrue();
      return jwt.getJWTClaimsSet();
    } catch (ParseException | JOSEException e) {
      throw new AssertionError(e);
    }
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  static String pathAndQuery(String uri) {
    var at = URI.create(uri);
    return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
  }

  private static Map<String, String> request() {
    return Map.of(
        "response_type", "code",
        "client_id", "clientele-cli",
        "scope", "openid profile clientele",
        "redirect_uri", REDIRECT,
        "state", "some-state",
        "nonce", "some-nonce",
        "code_challenge", challenge(VERIFIER),
        "code_challenge_method", "S256");
  }

  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
