package io.clientele.gateway.limits;

import io.clientele.gateway.edge.EdgeOrder;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Refuses a body that says it is too long, and counts one that does not say. */
@Component
@Order(EdgeOrder.BODY)
class BodyFilter implements WebFilter {

  private static final List<PathPattern> UPLOADS =
      List.of(
          PathPatternParser.defaultInstance.parse("/api/practices/{practice}/client-uploads/**"),
          PathPatternParser.defaultInstance.parse(
              "/api/practices/{practice}/practice-code-uploads/**"));

  private final BodySettings settings;

  BodyFilter(BodySettings settings) {
    this.settings = settings;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var limit = limit(request);
    var said = request.getHeaders().getContentLength();
    if (said > limit.toBytes()) {
      return Mono.error(BoundedBody.tooLarge(limit));
    }
    var hasBody = said > 0 || request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    if (!hasBody) {
      return chain.filter(exchange);
    }
    var bounded = new BoundedBody(request, limit, settings.stall());
    return chain.filter(exchange.mutate().request(bounded).build());
  }

  private DataSize limit(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    return UPLOADS.stream().anyMatch(upload -> upload.matches(path))
        ? settings.uploadLimit()
        : settings.limit();
  }
}
