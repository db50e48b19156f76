package io.clientele.gateway.session.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.gateway.session.Provider;
import io.clientele.gateway.session.Session;
import io.clientele.gateway.session.SessionSettings;
import io.clientele.gateway.session.SignInAttempt;
import io.clientele.gateway.session.SignedIn;
import io.clientele.gateway.session.Tokens;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * The provider is access-service. Browsers reach it through us under the public address, which is
 * its issuer; we go to its instances.
 */
@Component
class HttpProvider implements Provider {

  private static final Logger log = LoggerFactory.getLogger(HttpProvider.class);

  static final String CLIENT = "clientele-web";
  private static final String SCOPES = "openid profile clientele";

  private final SessionSettings settings;
  private final BackChannel channel;
  private final TokenAnswers answers;

  HttpProvider(SessionSettings settings, BackChannel channel, TokenAnswers answers) {
    this.settings = settings;
    this.channel = channel;
    this.answers = answers;
  }

  @Override
  public String issuer() {
    return settings.publicUrl().toString();
  }

  @Override
  public URI authorization(SignInAttempt attempt) {
    var address =
        UriComponentsBuilder.fromUri(settings.publicUrl())
            .path("/oauth2/authorize")
            .queryParam("response_type", "code")
            .queryParam("client_id", CLIENT)
            .queryParam("redirect_uri", "{redirect}")
            .queryParam("scope", "{scopes}")
            .queryParam("state", attempt.state())
            .queryParam("nonce", attempt.nonce())
            .queryParam("code_challenge", attempt.challenge())
            .queryParam("code_challenge_method", "S256");
    if (attempt.account() != null) {
      address.queryParam("account", "{account}");
    }
    var values = new LinkedHashMap<String, Object>();
    values.put("redirect", redirect());
    values.put("scopes", SCOPES);
    values.put("account", String.valueOf(attempt.account()));
    return address.encode(UTF_8).buildAndExpand(values).toUri();
  }

  @Override
  public Mono<SignedIn> redeem(String code, SignInAttempt attempt) {
    var asked =
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            redirect(),
            "code_verifier",
            attempt.verifier());
    return channel
        .post("/oauth2/token", asked)
        .flatMap(answer -> answers.signedIn(answer, attempt.nonce()));
  }

  @Override
  public Mono<Tokens> refresh(Session session, @Nullable String account) {
    var refresh = session.tokens().refresh();
    if (refresh == null) {
      return Mono.error(GrantEnded::new);
    }
    var asked = new LinkedHashMap<String, String>();
    asked.put("grant_type", "refresh_token");
    asked.put("refresh_token", refresh);
    if (account != null) {
      asked.put("account", account);
    }
    return channel
        .post("/oauth2/token", asked)
        .flatMap(answer -> answers.renewed(answer, session.person()));
  }

  @Override
  public Mono<Void> end(Session session, @Nullable String cookie) {
    // In this order: of revoked tokens the provider no longer knows which sign-in they came of.
    return quietly(signedOut(session.tokens(), cookie)).then(quietly(revoked(session.tokens())));
  }

  @Override
  public Mono<Void> revoke(Session session) {
    return quietly(revoked(session.tokens()));
  }

  private static Mono<Void> quietly(Mono<BackChannel.Answer> told) {
    return told.doOnNext(
            answer -> {
              if (answer.status() >= 400) {
                log.warn("the provider ended no sign-in: {}", answer.status());
              }
            })
        .then()
        .onErrorResume(
            error -> {
              // The tokens are forgotten here, and nobody else has them; the cookie goes as well.
              log.warn("the provider does not know that a sign-in has ended: {}", error.toString());
              return Mono.empty();
            });
  }

  private Mono<BackChannel.Answer> revoked(Tokens tokens) {
    return tokens.refresh() == null
        ? Mono.empty()
        : channel.post(
            "/oauth2/revoke",
            Map.of("token", tokens.refresh(), "token_type_hint", "refresh_token"));
  }

  /** The ID token says which sign-in that is; the browser's cookie may be gone, or another's. */
  private Mono<BackChannel.Answer> signedOut(Tokens tokens, @Nullable String cookie) {
    return channel.postAs(cookie, "/connect/logout", Map.of("id_token_hint", tokens.id()));
  }

  private String redirect() {
    return settings.publicUrl() + "/session/callback";
  }
}
