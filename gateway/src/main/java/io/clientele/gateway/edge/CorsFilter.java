package io.clientele.gateway.edge;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers pages of other origins. Not Spring's own CORS filter, which refuses with an empty body
 * and compares origins with the address the proxy in front of us used instead of the public one.
 */
@Component
@Order(EdgeOrder.CORS)
class CorsFilter implements WebFilter {

  private final CorsConfiguration rules = new CorsConfiguration();

  // The processor decides and writes headers; how a refusal looks is decided in one place
  // elsewhere.
  private final DefaultCorsProcessor processor =
      new DefaultCorsProcessor() {
        @Override
        protected void rejectRequest(ServerHttpResponse response) {}
      };

  CorsFilter(EdgeSettings settings) {
    rules.setAllowedOrigins(settings.allowedOrigins());
    rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    rules.setAllowedHeaders(
        List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key",
            "Last-Event-ID",
            "traceparent",
            "tracestate"));
    rules.setExposedHeaders(
        List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.WWW_AUTHENTICATE,
            "X-Correlation-Id"));
    rules.setMaxAge(Duration.ofHours(1));
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (Caller.of(exchange).origin().equals(request.getHeaders().getOrigin())) {
      return chain.filter(exchange);
    }
    if (!processor.process(rules, exchange)) {
      return Mono.error(
          new Refused(Refusal.ORIGIN_REFUSED, "This origin, method or header is not allowed."));
    }
    return CorsUtils.isPreFlightRequest(request)
        ? exchange.getResponse().setComplete()
        : chain.filter(exchange);
  }
}
