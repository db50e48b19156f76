package io.clientele.gateway.session.http;

import io.clientele.gateway.correlation.Trace;
import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.clientele.gateway.session.Provider;
import io.clientele.gateway.session.Provider.GrantEnded;
import io.clientele.gateway.session.ReturnTo;
import io.clientele.gateway.session.Session;
import io.clientele.gateway.session.SessionId;
import io.clientele.gateway.session.SessionSettings;
import io.clientele.gateway.session.Sessions;
import io.clientele.gateway.session.SignInAttempt;
import io.clientele.gateway.session.SignedIn;
import java.net.URI;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The way to the provider, and back with a session: code with PKCE, state and nonce. */
@Component
class SigningIn {

  private static final Logger log = LoggerFactory.getLogger(SigningIn.class);
  // Of which kind, and which: practice/... or client/...
  static final Pattern ACCOUNT = Pattern.compile("[a-z]{1,20}/[A-Za-z0-9_-]{1,64}");

  private final Provider provider;
  private final Sessions sessions;
  private final Cookies cookies;
  private final SessionSettings settings;
  private final Clock clock;

  SigningIn(
      Provider provider,
      Sessions sessions,
      Cookies cookies,
      SessionSettings settings,
      Clock clock) {
    this.provider = provider;
    this.sessions = sessions;
    this.cookies = cookies;
    this.settings = settings;
    this.clock = clock;
  }

  Mono<ServerResponse> begin(ServerRequest asked) {
    var account = asked.queryParam("account").orElse(null);
    if (account != null && !ACCOUNT.matcher(account).matches()) {
      return Mono.error(new Refused(Refusal.MALFORMED_REQUEST, "The account is no id."));
    }
    var returnTo = ReturnTo.of(asked.queryParam("returnTo").orElse(null));
    return (isFromElsewhere(asked) ? living(asked) : Mono.<Session>empty())
        .flatMap(session -> ServerResponse.seeOther(URI.create(returnTo.path())).build())
        .switchIfEmpty(Mono.defer(() -> trip(asked, returnTo, account)));
  }

  /**
   * Whether a page of another site leads here. It may have a person sign in, but not choose
   * anything for one who is signed in: neither another account nor another session.
   */
  private static boolean isFromElsewhere(ServerRequest asked) {
    var site = asked.headers().firstHeader(CsrfGuard.SITE);
    return "cross-site".equals(site) || "same-site".equals(site);
  }

  private Mono<Session> living(ServerRequest asked) {
    return Mono.justOrEmpty(cookies.session(http(asked))).flatMap(id -> sessions.find(id.hash()));
  }

  private Mono<ServerResponse> trip(
      ServerRequest asked, ReturnTo returnTo, @Nullable String account) {
    var attempt =
        SignInAttempt.begun(returnTo, account, clock.instant().plus(settings.signInWithin()));
    var answer = ServerResponse.seeOther(provider.authorization(attempt));
    cookies.attemptsToForget(http(asked)).forEach(answer::cookie);
    return answer.cookie(cookies.attempt(attempt)).cacheControl(CacheControl.noStore()).build();
  }

  Mono<ServerResponse> end(ServerRequest asked) {
    var state = asked.queryParam("state").orElse("");
    return cookies
        .attempt(http(asked), state)
        .map(
            attempt ->
                end(asked, attempt)
                    .onErrorResume(error -> explain(asked, reason(error), attempt.returnTo())))
        .orElseGet(() -> explain(asked, NotSignedIn.ANOTHERS, ReturnTo.of(null).path()));
  }

  private Mono<ServerResponse> end(ServerRequest asked, SignInAttempt attempt) {
    // An attempt is good for one answer, whatever it says.
    asked.exchange().getResponse().addCookie(cookies.noAttempt(attempt.state()));
    // Whoever names itself must be who was asked (RFC 9207).
    if (!asked.queryParam("iss").orElse(provider.issuer()).equals(provider.issuer())) {
      return explain(asked, NotSignedIn.ANOTHERS, attempt.returnTo());
    }
    return asked
        .queryParam("code")
        .map(
            code ->
                provider
                    .redeem(code, attempt)
                    .flatMap(person -> welcome(asked, person, attempt.returnTo())))
        .orElseGet(() -> explain(asked, said(asked), attempt.returnTo()));
  }

  /** A new id for every sign-in: one that was known before it is worth nothing after. */
  private Mono<ServerResponse> welcome(ServerRequest asked, SignedIn person, String returnTo) {
    var id = SessionId.create();
    return sessions
        .begin(Session.begun(id, person, settings, clock.instant()))
        .then(Mono.defer(() -> endFormer(asked)))
        .then(
            Mono.defer(
                () ->
                    ServerResponse.seeOther(URI.create(returnTo))
                        .cookie(cookies.session(id))
                        .cacheControl(CacheControl.noStore())
                        .build()));
  }

  /** The session this browser had before; should it not be found now, it ends by itself. */
  private Mono<Void> endFormer(ServerRequest asked) {
    return living(asked)
        .flatMap(former -> sessions.end(former.hash()).then(provider.revoke(former)))
        .onErrorResume(Refused.class, away -> Mono.empty());
  }

  private static NotSignedIn said(ServerRequest asked) {
    return switch (asked.queryParam("error").orElse("")) {
      case "access_denied" -> NotSignedIn.REFUSED;
      case "temporarily_unavailable", "server_error" -> NotSignedIn.AWAY;
      default -> NotSignedIn.FAULT;
    };
  }

  private static NotSignedIn reason(Throwable error) {
    if (error instanceof GrantEnded) {
      return NotSignedIn.ANOTHERS;
    }
    if (error instanceof Refused) {
      return NotSignedIn.AWAY;
    }
    log.error("a sign-in failed: {}", error.toString());
    return NotSignedIn.FAULT;
  }

  private static Mono<ServerResponse> explain(
      ServerRequest asked, NotSignedIn why, String returnTo) {
    return why.page(returnTo, Trace.of(asked.exchange()).id());
  }

  private static ServerHttpRequest http(ServerRequest asked) {
    return asked.exchange().getRequest();
  }
}
