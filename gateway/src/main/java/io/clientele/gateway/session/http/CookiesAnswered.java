package io.clientele.gateway.session.http;

import io.clientele.gateway.edge.ApiPaths;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The API sets no cookies: a service that tries would begin a session nobody looks after. */
@Component
class CookiesAnswered implements HttpHeadersFilter, Ordered {

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
    return headers;
  }

  @Override
  public int getOrder() {
    return 2;
  }
}
