package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Clients that are not our own code, and know no more of us than a stranger's would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockClientsTest {

  private static final String SECRET = "a-secret-of-the-web-client-that-only-tests-know";

  private final List<ConfigurableApplicationContext> running = new ArrayList<>();
  private String issuer = "";
  private String app = "";

  @BeforeAll
  void start() throws IOException {
    var port = freePort();
    var appPort = freePort();
    issuer = "http://localhost:" + port;
    app = "http://127.0.0.1:" + appPort;
    running.add(
        new SpringApplicationBuilder(AccessApplication.class, Newcomers.class)
            .run(
                "--clientele.test=true",
                "--server.port=" + port,
                "--clientele.public-url=" + issuer,
                "--access.web-client.redirect-uris="
                    + String.join(",", app + "/login/oauth2/code/clientele", app + "/nimbus"),
                "--access.web-client.post-logout-redirect-uris=" + app + "/",
                "--spring.mail.port=" + Mailbox.smtpPort()));
    running.add(
        new SpringApplicationBuilder(SpringsOwnClient.class)
            .run(
                "--clientele.test=true",
                "--server.port=" + appPort,
                "--issuer=" + issuer,
                "--secret=" + SECRET));
  }

  @AfterAll
  void stop() {
    running.reversed().forEach(ConfigurableApplicationContext::close);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Newcomers newcomers() {
    return running.getFirst().getBean(Newcomers.class);
  }

  private Browser browser() {
    return new Browser(newcomers().port());
  }

  /** Follows redirects, signs in where it is asked to, and stops where nothing leads on. */
  private HttpResponse<String> follow(Browser browser, String address, String email) {
    var answer = browser.open(address);
    var at = URI.create(issuer).resolve(address);
    for (var step = 0; step < 12 && answer.statusCode() / 100 == 3; step++) {
      at = at.resolve(OpenIdClient.location(answer));
      if (at.toString().startsWith(app + "/nimbus")) {
        return answer;
      }
      answer = browser.open(at.toString());
      if (at.getPath().equals("/login") && at.getPort() == newcomers().port()) {
        var typed = Map.of("email", email, "password", Newcomers.PASSWORD);
        answer = browser.submit(answer, issuer + "/login", typed);
      }
    }
    return answer;
  }

  @Test
  @DisplayName("ACC-1 an application with Spring's oauth2Login signs people in, and out again")
  void springs() {
    var email = Newcomers.someEmail();
    newcomers().registered(email);
    var login = newcomers().loginOf(email);
    var browser = browser();
    assertThat(follow(browser, app + "/who", email).body()).isEqualTo("signed in: " + login);

    var out = browser.post(app + "/logout", Map.of());
    var end = OpenIdClient.location(out);
    assertThat(end).startsWith(issuer + "/connect/logout?id_token_hint=");
    assertThat(OpenIdClient.location(browser.open(end))).isEqualTo(app + "/");
    var asked =
        browser.open(OpenIdClient.location(browser.open(app + "/oauth2/authorization/clientele")));
    assertThat(OpenIdClient.location(asked)).as("signed out with us, too").endsWith("/login");
  }

  @Test
  @DisplayName(
      "ACC-1 Nimbus' client discovers, signs in with PKCE, refreshes, revokes and signs out")
  void nimbus() throws Exception {
    var email = Newcomers.someEmail();
    newcomers().registered(email);
    var provider = OIDCProviderMetadata.resolve(new Issuer(issuer));
    var client = new ClientID("clientele-web");
    var verifier = new CodeVerifier();
    var nonce = new Nonce();
    var state = new State();
    var back = URI.create(app + "/nimbus");
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid", "profile", "clientele"), client, back)
            .endpointURI(provider.getAuthorizationEndpointURI())
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .nonce(nonce)
            .state(state)
            .build();
    var browser = browser();
    var callback = OpenIdClient.location(follow(browser, request.toURI().toString(), email));
    var response = AuthenticationResponseParser.parse(URI.create(callback)).toSuccessResponse();
    assertThat(response.getState()).isEqualTo(state);

    var first =
        tokens(provider, client, codeGrant(response.getAuthorizationCode(), back, verifier));
    var validator =
        new IDTokenValidator(
            provider.getIssuer(), client, JWSAlgorithm.RS256, provider.getJWKSetURI().toURL());
    var claims = validator.validate(first.getOIDCTokens().getIDToken(), nonce);
    assertThat(claims.getSubject().getValue()).isEqualTo(newcomers().loginOf(email));
    assertThat(claims.getAuthenticationTime()).isNotNull();

    var second =
        tokens(provider, client, new RefreshTokenGrant(first.getOIDCTokens().getRefreshToken()));
    validator.validate(second.getOIDCTokens().getIDToken(), null);
    var asked =
        new UserInfoRequest(
            provider.getUserInfoEndpointURI(), second.getOIDCTokens().getBearerAccessToken());
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () -> {
              var said = UserInfoResponse.parse(asked.toHTTPRequest().send());
              assertThat(said.indicatesSuccess()).isTrue();
              assertThat(said.toSuccessResponse().getUserInfo().getSubject())
                  .isEqualTo(claims.getSubject());
            });

    var revoked =
        new TokenRevocationRequest(
                provider.getRevocationEndpointURI(),
                basic(client),
                second.getOIDCTokens().getRefreshToken())
            .toHTTPRequest()
            .send();
    assertThat(revoked.getStatusCode()).isEqualTo(200);
    var refused =
        send(provider, client, new RefreshTokenGrant(second.getOIDCTokens().getRefreshToken()));
    assertThat(refused.indicatesSuccess()).isFalse();

    var again = browser.open(request.toURI().toString());
    var code =
        AuthenticationResponseParser.parse(URI.create(OpenIdClient.location(again)))
            .toSuccessResponse()
            .getAuthorizationCode();
    var third = tokens(provider, client, codeGrant(code, back, verifier));
    var out =
        new LogoutRequest(
            provider.getEndSessionEndpointURI(),
            third.getOIDCTokens().getIDToken(),
            URI.create(app + "/"),
            state);
    assertThat(OpenIdClient.location(browser.open(out.toURI().toString())))
        .isEqualTo(app + "/?state=" + state);
  }

  private static AuthorizationGrant codeGrant(
      AuthorizationCode code, URI back, CodeVerifier verifier) {
    return new AuthorizationCodeGrant(code, back, verifier);
  }

  private static ClientSecretBasic basic(ClientID client) {
    return new ClientSecretBasic(client, new Secret(SECRET));
  }

  private static com.nimbusds.oauth2.sdk.TokenResponse send(
      OIDCProviderMetadata provider, ClientID client, AuthorizationGrant grant) throws Exception {
    return OIDCTokenResponseParser.parse(
        new TokenRequest.Builder(provider.getTokenEndpointURI(), basic(client), grant)
            .build()
            .toHTTPRequest()
            .send());
  }

  private static OIDCTokenResponse tokens(
      OIDCProviderMetadata provider, ClientID client, AuthorizationGrant grant) throws Exception {
    var response = send(provider, client, grant);
    assertThat(response.indicatesSuccess()).isTrue();
    return (OIDCTokenResponse) response.toSuccessResponse();
  }
}
