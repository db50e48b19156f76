package io.clientele.gateway.problem;

import io.clientele.gateway.correlation.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where an error of the gateway becomes an answer. Before Boot's own handler (order
 * -1), which would answer with a page or a shape of its own.
 */
@Component
@Order(-2)
class Problems implements ErrorWebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private final JsonMapper json;
  private final MeterRegistry meters;

  Problems(JsonMapper json, MeterRegistry meters) {
    this.json = json;
    this.meters = meters;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    var response = exchange.getResponse();
    if (response.isCommitted()) {
      // The status is out. Breaking the connection is the only way left to say the answer is
      // incomplete.
      meters.counter("gateway.answers.broken").increment();
      try (var ignored = MDC.putCloseable("traceId", Trace.of(exchange).id())) {
        log.warn("{}: the answer broke off: {}", route(exchange), error.toString());
      }
      return Mono.error(error);
    }
    var refused = refusedBy(error);
    meters.counter("gateway.refusals", "code", refused.why().name()).increment();
    record(exchange, refused, error);
    // What an upstream had said so far belongs to an answer that is not coming, its length above
    // all.
    response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    response.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
    response.setStatusCode(refused.why().status());
    headers(response.getHeaders(), refused);
    var body =
        json.writeValueAsBytes(new Problem(refused, path(exchange), Trace.of(exchange)).fields());
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static Refused refusedBy(Throwable error) {
    if (error instanceof Refused refused) {
      return refused;
    }
    if (error instanceof ResponseStatusException spring
        && spring.getStatusCode().is4xxClientError()) {
      return spring.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
          ? new Refused(Refusal.NOT_FOUND, "No service has this path.")
          : new Refused(Refusal.MALFORMED_REQUEST, "The request could not be read.");
    }
    return new Refused(Refusal.INTERNAL_ERROR, "The trace id finds the cause in the logs.");
  }

  private static void headers(HttpHeaders headers, Refused refused) {
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    var seconds = refused.retryAfterSeconds();
    if (seconds != null) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    switch (refused.why()) {
      case UNAUTHENTICATED -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      // The rest of the body is still on its way; reading it only to keep the connection is what we
      // refuse.
      case BODY_TOO_LARGE, REQUEST_STALLED -> headers.set(HttpHeaders.CONNECTION, "close");
      case MALFORMED_REQUEST,
          ORIGIN_REFUSED,
          CSRF_REFUSED,
          NOT_FOUND,
          ACCOUNT_LOST,
          RATE_LIMITED,
          INTERNAL_ERROR,
          SEND_AGAIN,
          UPSTREAM_DOWN,
          UPSTREAM_TIMEOUT -> {}
    }
  }

  /** Reactive threads carry no MDC, so the trace id is put there for the length of one line. */
  private static void record(ServerWebExchange exchange, Refused refused, Throwable error) {
    var method = exchange.getRequest().getMethod();
    var route = route(exchange);
    try (var ignored = MDC.putCloseable("traceId", Trace.of(exchange).id())) {
      switch (refused.why()) {
        case INTERNAL_ERROR -> log.error("{} {} failed", method, route, BareError.of(error));
        case UPSTREAM_DOWN, UPSTREAM_TIMEOUT ->
            log.warn("{} {}: {} {}", method, route, refused.why(), refused.detail());
        // A caller can make any number of these; the counter above is their record.
        case MALFORMED_REQUEST,
            UNAUTHENTICATED,
            ORIGIN_REFUSED,
            CSRF_REFUSED,
            NOT_FOUND,
            ACCOUNT_LOST,
            REQUEST_STALLED,
            BODY_TOO_LARGE,
            RATE_LIMITED,
            SEND_AGAIN ->
            log.debug("{} {}: {} {}", method, route, refused.why(), refused.detail());
      }
    }
  }

  /** Where it was to go. Not the path, in which the secret of a link may stand (INV-5). */
  private static String route(ServerWebExchange exchange) {
    Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    return route == null ? "to no route" : "to " + route.getId();
  }

  private static String path(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().value();
  }
}
