package io.clientele.gateway.upstream;

import io.clientele.gateway.upstream.UpstreamFault.AnswerOverdue;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Guards the way to the services: a circuit and a deadline each. Nothing is ever tried twice here:
 * only the caller knows whether its request may be repeated, and has the {@code Idempotency-Key}
 * for it.
 */
@Component
public class Upstreams {

  private final Breakers breakers;
  private final UpstreamSettings settings;

  Upstreams(Breakers breakers, UpstreamSettings settings) {
    this.breakers = breakers;
    this.settings = settings;
  }

  /**
   * The guard for one service's routes. It ends with the head of the answer, so a long stream holds
   * neither the circuit nor the deadline.
   *
   * @param service whose circuit to use
   * @return a filter that fails with a refusal, 503 when the service is away and 504 when it is
   *     late
   */
  public GatewayFilter guard(Service service) {
    var breaker = breakers.of(service);
    return (exchange, chain) -> {
      var request = new SendingRequest(exchange.getRequest());
      // Counted from the last byte of the request. Counted from the first, a caller that sends
      // slowly
      // would run into our deadline, and enough of them would open the circuit of a healthy
      // service.
      var overdue = request.sent().then(Mono.delay(settings.answer()));
      return chain
          .filter(exchange.mutate().request(request).build())
          .timeout(overdue, Mono.error(AnswerOverdue::new))
          .transformDeferred(CircuitBreakerOperator.of(breaker))
          .onErrorMap(error -> UpstreamFault.refusal(error, service, settings.openFor()));
    };
  }
}
