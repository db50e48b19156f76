package io.clientele.gateway.session.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.clientele.gateway.session.Provider;
import io.clientele.gateway.session.Renewals;
import io.clientele.gateway.session.Session;
import io.clientele.gateway.session.SessionId;
import io.clientele.gateway.session.SessionSecrets;
import io.clientele.gateway.session.Sessions;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a page may know of its session, and do with it. No token is part of any answer. */
@Component
class PresentSession {

  private final Cookies cookies;
  private final CsrfGuard csrf;
  private final Sessions sessions;
  private final Renewals renewals;
  private final Provider provider;
  private final SessionSecrets secrets;

  PresentSession(
      Cookies cookies,
      CsrfGuard csrf,
      Sessions sessions,
      Renewals renewals,
      Provider provider,
      SessionSecrets secrets) {
    this.cookies = cookies;
    this.csrf = csrf;
    this.sessions = sessions;
    this.renewals = renewals;
    this.provider = provider;
    this.secrets = secrets;
  }

  /** The account to switch to. */
  record Switch(@Nullable String account) {}

  /** Who is signed in; to ask is no mistake, so signed out is an answer like any other. */
  Mono<ServerResponse> tell(ServerRequest asked) {
    return Mono.justOrEmpty(cookies.session(asked.exchange().getRequest()))
        .flatMap(id -> living(id).flatMap(renewals::fresh).map(session -> said(session, id)))
        .onErrorResume(Renewals::isOver, over -> Mono.empty())
        .switchIfEmpty(Mono.fromSupplier(() -> signedOut(asked)))
        .flatMap(PresentSession::answer);
  }

  /**
   * Switches the account. Where the provider will not do that behind the browser's back, the answer
   * says where the page has to lead the person.
   */
  Mono<ServerResponse> change(ServerRequest asked) {
    return guarded(asked)
        .switchIfEmpty(Mono.error(Renewals::over))
        .flatMap(
            id ->
                asked
                    .bodyToMono(Switch.class)
                    .onErrorMap(error -> !(error instanceof Refused), error -> noAccount())
                    .switchIfEmpty(Mono.error(PresentSession::noAccount))
                    .map(PresentSession::account)
                    .flatMap(account -> switched(id, account)))
        .flatMap(PresentSession::answer);
  }

  private Mono<Map<String, Object>> switched(SessionId id, String account) {
    return living(id)
        .switchIfEmpty(Mono.error(Renewals::over))
        .flatMap(
            before ->
                (before.tokens().refresh() == null
                        ? Mono.just(before)
                        : renewals.switched(before, account))
                    .map(now -> became(now, account, id)));
  }

  /** Also who wants an account that is not theirs must hear of it. */
  private Map<String, Object> became(Session now, String account, SessionId id) {
    return account.equals(now.person().account())
        ? said(now, id)
        : Map.of("location", "/session/login?account=" + URLEncoder.encode(account, UTF_8));
  }

  private static String account(Switch asked) {
    var account = asked.account();
    if (account == null || !SigningIn.ACCOUNT.matcher(account).matches()) {
      throw noAccount();
    }
    return account;
  }

  private static Refused noAccount() {
    return new Refused(Refusal.MALFORMED_REQUEST, "Send {\"account\": \"...\"}, with its id.");
  }

  /**
   * Signs out here and at the provider. Here it is over when this answers; the browser loses the
   * provider's cookie, too, so that nobody signs in again with it even while the provider is away.
   */
  Mono<ServerResponse> end(ServerRequest asked) {
    var request = asked.exchange().getRequest();
    return guarded(asked)
        .flatMap(id -> living(id))
        .flatMap(
            session ->
                sessions.end(session.hash()).then(provider.end(session, cookies.provider(request))))
        .then(
            Mono.defer(
                () ->
                    ServerResponse.noContent()
                        .cookie(cookies.noSession())
                        .cookie(cookies.noProvider())
                        .cacheControl(CacheControl.noStore())
                        .build()));
  }

  /** The id of the browser's session; empty without one, a refusal if the page may not ask. */
  private Mono<SessionId> guarded(ServerRequest asked) {
    return Mono.justOrEmpty(cookies.session(asked.exchange().getRequest()))
        .doOnNext(id -> csrf.check(asked.exchange(), id));
  }

  private Mono<Session> living(SessionId id) {
    return sessions.find(id.hash());
  }

  private Map<String, Object> said(Session session, SessionId id) {
    var said = new LinkedHashMap<String, Object>();
    said.put("signedIn", true);
    said.put("login", session.person().login());
    put(said, "name", session.person().name());
    if (session.person().hasLostAccount()) {
      put(said, "lostAccount", session.person().account());
    } else {
      put(said, "account", session.person().account());
      put(said, "role", session.tokens().role());
    }
    said.put("endsAt", session.endsAt().toString());
    said.put("csrfToken", secrets.csrfToken(id));
    return said;
  }

  private static void put(Map<String, Object> said, String name, @Nullable String value) {
    if (value != null) {
      said.put(name, value);
    }
  }

  private Map<String, Object> signedOut(ServerRequest asked) {
    if (asked.exchange().getRequest().getCookies().keySet().stream().anyMatch(cookies::isSession)) {
      asked.exchange().getResponse().addCookie(cookies.noSession());
    }
    return Map.of("signedIn", false);
  }

  private static Mono<ServerResponse> answer(Map<String, Object> said) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .bodyValue(said);
  }
}
