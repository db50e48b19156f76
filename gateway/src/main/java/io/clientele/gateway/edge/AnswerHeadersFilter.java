package io.clientele.gateway.edge;

import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Adds the security headers a service has not set itself: it knows its pages, we know the rest. */
@Component
@Order(EdgeOrder.ANSWER_HEADERS)
class AnswerHeadersFilter implements WebFilter {

  private static final String POLICY = "Content-Security-Policy";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> complete(exchange)));
    return chain.filter(exchange);
  }

  private static void complete(ServerWebExchange exchange) {
    var headers = exchange.getResponse().getHeaders();
    setUnlessThere(headers, "X-Content-Type-Options", "nosniff");
    // Not no-referrer: with it browsers send "Origin: null" on the login form, which looks like
    // forgery.
    setUnlessThere(headers, "Referrer-Policy", "same-origin");
    setUnlessThere(headers, POLICY, isPage(headers) ? PAGE_POLICY : DATA_POLICY);
    if (Caller.known(exchange).map(Caller::secure).orElse(false)) {
      setUnlessThere(headers, "Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static void setUnlessThere(HttpHeaders headers, String name, String value) {
    if (!headers.containsHeader(name)) {
      headers.set(name, value);
    }
  }

  private static boolean isPage(HttpHeaders headers) {
    return Objects.requireNonNullElse(headers.getFirst(HttpHeaders.CONTENT_TYPE), "")
        .startsWith(MediaType.TEXT_HTML_VALUE);
  }

  // A page brings scripts and styles we know nothing of; forbidding them here would only break it.
  private static final String PAGE_POLICY = "frame-ancestors 'none'";
  private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
}
