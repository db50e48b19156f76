package io.clientele.gateway.edge;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import java.net.InetAddress;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds out who asks, believing forwarded headers only from a trusted proxy. */
@Component
@Order(EdgeOrder.CALLER)
class CallerFilter implements WebFilter {

  // Services build links from it, so nothing but a host and a port may get through.
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

  private final TrustedProxies proxies;

  CallerFilter(EdgeSettings settings) {
    proxies = new TrustedProxies(settings.trustedProxies());
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var peer = Objects.requireNonNull(request.getRemoteAddress()).getAddress();
    var caller = proxies.trusts(peer) ? forwarded(request, peer) : direct(request, peer);
    if (!AUTHORITY.matcher(caller.authority()).matches()) {
      return Mono.error(new Refused(Refusal.MALFORMED_REQUEST, "The Host header is not a host."));
    }
    caller.attachTo(exchange);
    return chain.filter(exchange);
  }

  private static Caller direct(ServerHttpRequest request, InetAddress peer) {
    var uri = request.getURI();
    var host = request.getHeaders().getFirst(HttpHeaders.HOST);
    // HTTP/1.0 needs no Host; the URI then holds the address the caller connected to.
    return new Caller(peer, uri.getScheme(), host == null ? uri.getAuthority() : host);
  }

  private Caller forwarded(ServerHttpRequest request, InetAddress peer) {
    var headers = request.getHeaders();
    var seen = direct(request, peer);
    return new Caller(
        proxies.callerBehind(peer, headers.getValuesAsList(ForwardedHeaders.FOR)),
        "https".equalsIgnoreCase(last(headers, ForwardedHeaders.PROTO, seen.scheme()))
            ? "https"
            : "http",
        last(headers, ForwardedHeaders.HOST, seen.authority()));
  }

  /** The last value is the trusted peer's own; earlier ones it may only have passed on. */
  private static String last(HttpHeaders headers, String name, String otherwise) {
    var values = headers.getValuesAsList(name);
    return values.isEmpty() ? otherwise : values.getLast();
  }
}
