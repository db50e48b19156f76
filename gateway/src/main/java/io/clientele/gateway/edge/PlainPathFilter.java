package io.clientele.gateway.edge;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses paths that we and a service could read differently. {@code /assets/../api/me} is an asset
 * to our patterns, so it needs no token and counts for no practice, and the API to a server that
 * tidies up first.
 */
@Component
@Order(EdgeOrder.PATH)
class PlainPathFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var path = exchange.getRequest().getPath().pathWithinApplication();
    return path.elements().stream().allMatch(PlainPathFilter::plain)
        ? chain.filter(exchange)
        : Mono.error(
            new Refused(
                Refusal.MALFORMED_REQUEST,
                "The path has dots or slashes that hide where it leads."));
  }

  private static boolean plain(PathContainer.Element element) {
    if (!(element instanceof PathContainer.PathSegment segment)) {
      return true;
    }
    var decoded = segment.valueToMatch();
    return !decoded.equals(".")
        && !decoded.equals("..")
        && decoded.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
  }
}
