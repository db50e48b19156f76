package io.clientele.standalone.signin;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Signs a person in as the command line, in the way any OpenID Connect client does. */
public final class SignIn {

  private static final String CLIENT = "clientele-cli";
  // Never opened: the code is read from the address the browser is sent to.
  private static final String REDIRECT = "http://127.0.0.1/callback";

  private static final String SECOND_FACTOR = "/login/second-factor";
  private static final String SET_UP = SECOND_FACTOR + "/set-up";

  private final Browser browser;
  private final Provider provider;
  private final Proof proof = Proof.create();

  private SignIn(Browser browser, Provider provider) {
    this.browser = browser;
    this.provider = provider;
  }

  /**
   * Signs in with email and password.
   *
   * @param at the address of the gateway
   * @param code asked for a code of the person's second factor if they are
   * @return tokens for the person's first account, checked
   * @throws SignInFailed if email, password or code are refused, or the provider does not keep to
   *     the standard
   * @throws java.io.UncheckedIOException if nobody answers
   */
  public static Tokens with(URI at, String email, String password, Supplier<String> code) {
    try (Browser browser = new Browser()) {
      return new SignIn(browser, Provider.discover(browser, at)).go(email, password, code);
    }
  }

  private Tokens go(String email, String password, Supplier<String> code) {
    HttpResponse<String> form = follow(browser.open(authorization()));
    Map<String, String> fields = new LinkedHashMap<>(Form.hidden(form.body()));
    fields.put("email", email);
    fields.put("password", password);
    HttpResponse<String> next = follow(browser.send(form.uri(), fields));
    return redeem(code(asksForCode(next) ? answered(next, code.get()) : next));
  }

  private static boolean asksForCode(HttpResponse<String> page) {
    return page.statusCode() == 200 && page.uri().getPath().equals(SECOND_FACTOR);
  }

  private HttpResponse<String> answered(HttpResponse<String> page, String code) {
    FilledForm form = FilledForm.of(page).with("code", code);
    return follow(browser.send(form.action(), form.fields()));
  }

  private URI authorization() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", CLIENT);
    asked.put("redirect_uri", REDIRECT);
    asked.put("scope", "openid profile clientele");
    asked.put("state", proof.state());
    asked.put("nonce", proof.nonce());
    asked.put("code_challenge", proof.challenge());
    asked.put("code_challenge_method", "S256");
    return URI.create(provider.authorize() + "?" + Form.encoded(asked));
  }

  /** Up to a page or to our own redirect address. */
  private HttpResponse<String> follow(HttpResponse<String> answer) {
    return browser.follow(answer, location -> location.startsWith(REDIRECT));
  }

  private String code(HttpResponse<String> end) {
    String location = Browser.location(end);
    if (!location.startsWith(REDIRECT)) {
      throw new SignInFailed(
          switch (end.uri().getPath()) {
            case "/login" -> "That email and password do not go together";
            case SET_UP -> "Set up a second factor first: sign in at " + end.uri();
            case SECOND_FACTOR -> "That code is not the one of now, or was used before";
            default -> end.uri() + " answered " + end.statusCode() + " and gave no code";
          });
    }
    Map<String, String> answer = query(URI.create(location).getRawQuery());
    if (!proof.state().equals(answer.get("state"))) {
      throw new SignInFailed("The answer belongs to another sign-in");
    }
    return requireNonNullElse(answer.get("code"), "");
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> fields = new HashMap<>();
    for (String field : raw.split("&")) {
      int equals = field.indexOf('=');
      fields.put(
          field.substring(0, Math.max(0, equals)),
          URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  private Tokens redeem(String code) {
    JsonNode tokens =
        Provider.json(
            browser.send(
                provider.token(),
                Map.of(
                    "grant_type", "authorization_code",
                    "code", code,
                    "redirect_uri", REDIRECT,
                    "client_id", CLIENT,
                    "code_verifier", proof.verifier())));
    TokenCheck check = new TokenCheck(provider.issuer(), keys());
    String access = tokens.path("access_token").asText();
    String identity = tokens.path("id_token").asText();
    Map<String, String> secrets = new LinkedHashMap<>(browser.cookies());
    secrets.putAll(Map.of("access token", access, "ID token", identity, "code", code));
    return new Tokens(
        access, check.access(access), check.identity(identity, CLIENT, proof.nonce()), secrets);
  }

  private JWKSet keys() {
    try {
      return JWKSet.parse(browser.open(provider.keys()).body());
    } catch (ParseException e) {
      throw new SignInFailed("The provider's keys cannot be read", e);
    }
  }
}
