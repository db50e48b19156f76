package io.clientele.gateway.session.http;

import io.clientele.gateway.edge.ApiPaths;
import io.clientele.gateway.session.SessionSettings;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which cookies a service sees. Ours stay here, and the API sees none: there a token says who is
 * asking, and nothing that a browser adds by itself. Only on the way back from accounting software,
 * which has no token, it sees {@link ConnectingCookie}.
 */
@Component
class CookiesAsked implements HttpHeadersFilter, Ordered {

  private final Cookies cookies;
  private final ConnectingCookie connecting;

  CookiesAsked(Cookies cookies, SessionSettings settings) {
    this.cookies = cookies;
    this.connecting = new ConnectingCookie(settings.secure());
  }

  @Override
  public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
    var headers = new HttpHeaders();
    headers.putAll(sent);
    headers.remove(CsrfGuard.HEADER);
    headers.remove(HttpHeaders.COOKIE);
    var seen = seen(exchange.getRequest());
    sent.getOrEmpty(HttpHeaders.COOKIE).stream()
        .map(line -> only(seen, line))
        .filter(line -> !line.isEmpty())
        .forEach(line -> headers.add(HttpHeaders.COOKIE, line));
    return headers;
  }

  private Predicate<String> seen(ServerHttpRequest request) {
    if (ApiPaths.isWayBack(request)) {
      return connecting::isOne;
    }
    return ApiPaths.isApi(request)
        ? piece -> false
        : piece -> !cookies.isOurs(piece.split("=", 2)[0]);
  }

  /** Piece by piece and not parsed: what a service makes of its own cookies is its affair. */
  private static String only(Predicate<String> seen, String line) {
    return Arrays.stream(line.split(";"))
        .map(String::strip)
        .filter(seen)
        .collect(Collectors.joining("; "));
  }

  @Override
  public int getOrder() {
    return 2;
  }
}
