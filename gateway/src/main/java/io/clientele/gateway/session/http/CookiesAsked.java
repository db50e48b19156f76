package io.clientele.gateway.session.http;

import io.clientele.gateway.edge.ApiPaths;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which cookies a service sees. Ours stay here, and the API sees none at all: there a token says
 * who is asking, and nothing that a browser adds by itself.
 */
@Component
class CookiesAsked implements HttpHeadersFilter, Ordered {

  private final Cookies cookies;

  CookiesAsked(Cookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
    var headers = new HttpHeaders();
    headers.putAll(sent);
    headers.remove(CsrfGuard.HEADER);
    headers.remove(HttpHeaders.COOKIE);
    if (!ApiPaths.isApi(exchange.getRequest())) {
      sent.getOrEmpty(HttpHeaders.COOKIE).stream()
          .map(this::withoutOurs)
          .filter(line -> !line.isEmpty())
          .forEach(line -> headers.add(HttpHeaders.COOKIE, line));
    }
    return headers;
  }

  /** Piece by piece and not parsed: what a service makes of its own cookies is its affair. */
  private String withoutOurs(String line) {
    return Arrays.stream(line.split(";"))
        .map(String::strip)
        .filter(piece -> !cookies.isOurs(piece.split("=", 2)[0]))
        .collect(Collectors.joining("; "));
  }

  @Override
  public int getOrder() {
    return 2;
  }
}
