package io.clientele.gateway.edge;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the service who asks and under which public address, in our words only.
 *
 * <p>Spring Cloud Gateway removes the caller's {@code X-Forwarded-*} and {@code Forwarded} (order
 * 0) as long as its own {@code trusted-proxies} is unset, which it stays: a regular expression over
 * host names is no match for CIDR blocks. This filter comes right after and writes them anew.
 */
@Component
class ForwardedHeaders implements HttpHeadersFilter, Ordered {

  static final String FOR = "X-Forwarded-For";
  static final String HOST = "X-Forwarded-Host";
  static final String PROTO = "X-Forwarded-Proto";
  private static final String PORT = "X-Forwarded-Port";

  @Override
  public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
    var caller = Caller.of(exchange);
    var headers = new HttpHeaders();
    headers.putAll(sent);
    // Not ours and not standard, but believed by enough software to be worth forging.
    headers.remove("X-Real-IP");
    headers.set(FOR, caller.writtenAddress());
    headers.set(HOST, caller.authority());
    headers.set(PROTO, caller.scheme());
    headers.set(PORT, caller.port());
    return headers;
  }

  @Override
  public int getOrder() {
    return 1;
  }
}
