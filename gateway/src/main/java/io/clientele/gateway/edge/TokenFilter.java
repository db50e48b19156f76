package io.clientele.gateway.edge;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
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

  // Patterns, as in routing, not prefixes of the raw path: "/%61pi" reaches the same service.
  private static final PathPattern API = pattern("/api/**");

  /** Registering, and joining with the ticket of an invitation. */
  private static final List<PathPattern> OPEN_TO_POST =
      List.of(pattern("/api/practices"), pattern("/api/joinings"));

  /** What is in the address, a link or a provider's state, is the proof. */
  private static final List<PathPattern> OPEN =
      List.of(pattern("/api/invitation-links/**"), pattern("/api/oauth/callback/**"));

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return open(exchange.getRequest()) || hasToken(exchange.getRequest())
        ? chain.filter(exchange)
        : Mono.error(
            new Refused(Refusal.UNAUTHENTICATED, "Send an access token as a bearer token."));
  }

  private static boolean open(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    return !API.matches(path)
        || OPEN.stream().anyMatch(open -> open.matches(path))
        || (request.getMethod() == HttpMethod.POST
            && OPEN_TO_POST.stream().anyMatch(open -> open.matches(path)));
  }

  private static boolean hasToken(ServerHttpRequest request) {
    var sent = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return sent != null && LOOKS_LIKE_A_JWT.matcher(sent).matches();
  }

  private static PathPattern pattern(String pattern) {
    return PathPatternParser.defaultInstance.parse(pattern);
  }
}
