package io.clientele.gateway.edge;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns away requests for the API that bring nothing like a token, before they cost a service
 * anything.
 *
 * <p>It looks at the shape only. Whether the token is genuine, fresh and not withdrawn each service
 * checks itself: it must not depend on all traffic having come this way, and it alone has heard
 * which rights were withdrawn. A second check here would cost every request and decide nothing.
 */
@Component
@Order(EdgeOrder.TOKEN)
class TokenFilter implements WebFilter {

  private static final Pattern LOOKS_LIKE_A_JWT =
      Pattern.compile("Bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+", Pattern.CASE_INSENSITIVE);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return !ApiPaths.needToken(exchange.getRequest()) || hasToken(exchange.getRequest())
        ? chain.filter(exchange)
        : Mono.error(
            new Refused(Refusal.UNAUTHENTICATED, "Send an access token as a bearer token."));
  }

  private static boolean hasToken(ServerHttpRequest request) {
    var sent = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return sent != null && LOOKS_LIKE_A_JWT.matcher(sent).matches();
  }
}
