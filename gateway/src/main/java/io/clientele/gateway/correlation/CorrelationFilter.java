package io.clientele.gateway.correlation;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request its trace, first of all, so that even a refusal can be found in the logs.
 *
 * <p>A well-formed {@code traceparent} is passed on untouched: the gateway makes no spans, so it
 * must not put itself into the chain of parents. The answer carries the trace id as {@code
 * X-Correlation-Id}, because {@code traceparent} is defined for requests only and people need
 * something short to quote.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter implements WebFilter {

  private static final String ANSWER_HEADER = "X-Correlation-Id";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var sent = exchange.getRequest().getHeaders().getValuesAsList(Trace.PARENT_HEADER);
    var known = Trace.wellFormed(sent);
    var trace = known ? new Trace(sent.getFirst()) : Trace.begun();
    trace.attachTo(exchange);
    var headers = exchange.getResponse().getHeaders();
    exchange
        .getResponse()
        .beforeCommit(() -> Mono.fromRunnable(() -> headers.set(ANSWER_HEADER, trace.id())));
    return chain.filter(known ? exchange : withTrace(exchange, trace));
  }

  private static ServerWebExchange withTrace(ServerWebExchange exchange, Trace trace) {
    return exchange
        .mutate()
        .request(
            request ->
                request.headers(
                    headers -> {
                      headers.set(Trace.PARENT_HEADER, trace.parent());
                      // The state belongs to the trace we have just declined to continue.
                      headers.remove(Trace.STATE_HEADER);
                    }))
        .build();
  }
}
