package io.clientele.gateway.session.http;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.clientele.gateway.session.Renewals;
import io.clientele.gateway.session.Session;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A token can be refused before its time: the person's rights have changed since (ACC-8). Then the
 * session gets another. A service that answers 401 has done nothing, so the request is sent once
 * more if that can be done: a body has passed by and is gone, so the page must send it again, as
 * after any 503.
 */
@Component
class RefusedTokens implements GlobalFilter, Ordered {

  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Renewals renewals;
  private final RelayFilter relay;

  RefusedTokens(Renewals renewals, RelayFilter relay) {
    this.renewals = renewals;
    this.relay = relay;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    var session = RelayFilter.of(exchange);
    return session == null
        ? chain.filter(exchange)
        : chain.filter(exchange).then(Mono.defer(() -> unlessRefused(exchange, chain, session)));
  }

  private Mono<Void> unlessRefused(
      ServerWebExchange exchange, GatewayFilterChain chain, Session session) {
    var response = exchange.getResponse();
    if (response.isCommitted() || response.getStatusCode() != HttpStatus.UNAUTHORIZED) {
      return Mono.empty();
    }
    return OwnThread.of(exchange, renewals.afterRefusal(session))
        .doOnError(Renewals::isOver, over -> relay.forget(exchange))
        .doOnError(error -> forgetAnswer(exchange))
        .flatMap(renewed -> again(exchange, chain, renewed));
  }

  private static Mono<Void> again(
      ServerWebExchange exchange, GatewayFilterChain chain, Session renewed) {
    forgetAnswer(exchange);
    var next = RelayFilter.as(renewed, exchange);
    return hasBody(exchange.getRequest())
        ? Mono.error(
            new Refused(
                Refusal.SEND_AGAIN,
                "Nothing was done; the session's token has been renewed.",
                AT_ONCE))
        : chain.filter(next);
  }

  private static void forgetAnswer(ServerWebExchange exchange) {
    ServerWebExchangeUtils.reset(exchange);
    ServerWebExchangeUtils.removeAlreadyRouted(exchange);
    exchange.getResponse().setStatusCode(null);
  }

  private static boolean hasBody(ServerHttpRequest request) {
    var headers = request.getHeaders();
    return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
  }

  /** Before an address is made of the route, so that the second time any instance may be asked. */
  @Override
  public int getOrder() {
    return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER - 1;
  }
}
