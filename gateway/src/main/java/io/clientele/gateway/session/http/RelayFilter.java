package io.clientele.gateway.session.http;

import io.clientele.gateway.edge.ApiPaths;
import io.clientele.gateway.edge.EdgeOrder;
import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.clientele.gateway.session.Renewals;
import io.clientele.gateway.session.Session;
import io.clientele.gateway.session.SessionId;
import io.clientele.gateway.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives a request of the API that comes with a cookie the token of its session. A request that
 * brings a token of its own is left alone: its cookie counts for nothing.
 */
@Component
@Order(EdgeOrder.SESSION)
class RelayFilter implements WebFilter {

  private static final String ATTRIBUTE = RelayFilter.class.getName();

  private final Cookies cookies;
  private final CsrfGuard csrf;
  private final Sessions sessions;
  private final Renewals renewals;

  RelayFilter(Cookies cookies, CsrfGuard csrf, Sessions sessions, Renewals renewals) {
    this.cookies = cookies;
    this.csrf = csrf;
    this.sessions = sessions;
    this.renewals = renewals;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (!ApiPaths.needToken(request)
        || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
      return chain.filter(exchange);
    }
    var id = cookies.session(request);
    return id.isEmpty() ? chain.filter(exchange) : relay(exchange, chain, id.get());
  }

  private Mono<Void> relay(ServerWebExchange exchange, WebFilterChain chain, SessionId id) {
    try {
      csrf.check(exchange, id);
    } catch (Refused refused) {
      return Mono.error(refused);
    }
    var fresh =
        sessions.find(id.hash()).switchIfEmpty(Mono.error(Renewals::over)).flatMap(renewals::fresh);
    return OwnThread.of(exchange, fresh)
        .doOnError(Renewals::isOver, over -> forget(exchange))
        .map(session -> as(session, exchange))
        .flatMap(chain::filter);
  }

  /** The cookie of a session that is over goes, or it would be looked up with every request. */
  void forget(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookies.noSession());
  }

  /**
   * The request with this session's token, which is remembered with it. Throws {@link Refused} if
   * that would speak for another account than the one the page shows; what is the person's own,
   * whichever account they work for, is served all the same, so that they can choose.
   */
  static ServerWebExchange as(Session session, ServerWebExchange exchange) {
    if (session.person().hasLostAccount() && !ApiPaths.isOfPerson(exchange.getRequest())) {
      throw new Refused(
          Refusal.ACCOUNT_LOST, "Have the person choose an account, and POST /session/account.");
    }
    exchange.getAttributes().put(ATTRIBUTE, session);
    return exchange
        .mutate()
        .request(
            request -> request.headers(headers -> headers.setBearerAuth(session.tokens().access())))
        .build();
  }

  /** The session whose token a request has; null if it brought its own, or none. */
  static @Nullable Session of(ServerWebExchange exchange) {
    return exchange.getAttribute(ATTRIBUTE);
  }
}
