package io.clientele.gateway.session.http;

import io.clientele.gateway.edge.ApiPaths;
import io.clientele.gateway.session.SessionSettings;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The API sets no cookies but {@link ConnectingCookie}: a service that tries would begin a session
 * nobody looks after.
 */
@Component
class CookiesAnswered implements HttpHeadersFilter, Ordered {

  private final ConnectingCookie connecting;

  CookiesAnswered(SessionSettings settings) {
    this.connecting = new ConnectingCookie(settings.secure());
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.RESPONSE;
  }

  @Override
  public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
    if (!ApiPaths.isApi(exchange.getRequest())) {
      return sent;
    }
    var headers = new HttpHeaders();
    headers.putAll(sent);
    headers.remove(HttpHeaders.SET_COOKIE);
    sent.getOrEmpty(HttpHeaders.SET_COOKIE).stream()
        .filter(connecting::sets)
        .forEach(line -> headers.add(HttpHeaders.SET_COOKIE, line));
    return headers;
  }

  @Override
  public int getOrder() {
    return 2;
  }
}
