package io.clientele.gateway.upstream;

import com.github.benmanes.caffeine.cache.Ticker;
import io.clientele.gateway.upstream.UpstreamFault.AnswerOverdue;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Guards the way to the services: their instances are asked in turn, with a circuit and a deadline
 * each. Nothing a service may have read is ever sent twice: only the caller knows whether its
 * request may be repeated, and has the {@code Idempotency-Key} for it.
 */
@Component
public class Upstreams {

  // The address asked is made there; ours replaces it.
  private static final int ORDER = RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;

  private final Map<Service, Instances> services = new EnumMap<>(Service.class);
  private final UpstreamSettings settings;

  Upstreams(ServiceAddresses addresses, Breakers breakers, UpstreamSettings settings) {
    this.settings = settings;
    // All circuits from the start: a metric that appears with the first failure is missing when it
    // is needed.
    for (var service : Service.values()) {
      services.put(service, instances(service, addresses, breakers));
    }
  }

  /**
   * The guard for one service's routes. It ends with the head of the answer, so a long stream holds
   * neither the circuit nor the deadline.
   *
   * @param service whom to ask
   * @return a filter that replaces the route's address by that of an instance, and fails with a
   *     refusal, 503 when the service is away and 504 when it is late
   */
  public GatewayFilter guard(Service service) {
    var instances = Objects.requireNonNull(services.get(service));
    return new OrderedGatewayFilter(
        (exchange, chain) -> {
          var request = new SendingRequest(exchange.getRequest());
          // Counted from the last byte of the request. Counted from the first, a caller that sends
          // slowly would run into our deadline, and enough of them would open the circuit of a
          // healthy service.
          var overdue = request.sent().then(Mono.delay(settings.answer()));
          var asking = exchange.mutate().request(request).build();
          return new Asking(instances, asking, chain, overdue)
              .ask(instances.inTurn())
              .onErrorMap(error -> UpstreamFault.refusal(error, service, settings.openFor()));
        },
        ORDER);
  }

  /**
   * Asks a service a question of the gateway's own, as carefully as those of others.
   *
   * @param service whom to ask
   * @param patience how long one instance may take to answer
   * @param question asks the instance at an address: scheme, host and port
   * @param <T> what comes back
   * @return the answer; fails with a refusal, 503 when the service is away and 504 when it is late
   */
  public <T> Mono<T> ask(Service service, Duration patience, Function<URI, Mono<T>> question) {
    var instances = Objects.requireNonNull(services.get(service));
    return Mono.defer(() -> ask(instances, instances.inTurn(), patience, question))
        .onErrorMap(error -> UpstreamFault.refusal(error, service, settings.openFor()));
  }

  private static <T> Mono<T> ask(
      Instances instances,
      Iterator<Instance> candidates,
      Duration patience,
      Function<URI, Mono<T>> question) {
    var instance = candidates.next();
    return Mono.defer(() -> question.apply(instance.address()))
        .timeout(patience, Mono.error(AnswerOverdue::new))
        .transformDeferred(CircuitBreakerOperator.of(instance.circuit()))
        .doOnError(UpstreamFault::isUnreachable, error -> instances.leaveAlone(instance))
        .onErrorResume(
            error -> candidates.hasNext() && UpstreamFault.nothingWasSent(error),
            error -> ask(instances, candidates, patience, question));
  }

  private Instances instances(Service service, ServiceAddresses all, Breakers breakers) {
    var addresses = all.of(service);
    var instances =
        IntStream.range(0, addresses.size())
            .mapToObj(
                at -> {
                  var name = addresses.size() == 1 ? service.id() : service.id() + "-" + (at + 1);
                  return new Instance(addresses.get(at), breakers.named(name));
                })
            .toList();
    return new Instances(instances, settings.openFor(), Ticker.systemTicker());
  }

  /** One request on its way to the first instance that takes it. */
  private record Asking(
      Instances instances,
      ServerWebExchange exchange,
      GatewayFilterChain chain,
      Publisher<?> overdue) {

    Mono<Void> ask(Iterator<Instance> candidates) {
      var instance = candidates.next();
      return Mono.defer(() -> ask(instance))
          .timeout(overdue, Mono.error(AnswerOverdue::new))
          .transformDeferred(CircuitBreakerOperator.of(instance.circuit()))
          .doOnError(UpstreamFault::isUnreachable, error -> instances.leaveAlone(instance))
          .onErrorResume(
              error -> candidates.hasNext() && UpstreamFault.nothingWasSent(error),
              error -> ask(candidates));
    }

    private Mono<Void> ask(Instance instance) {
      var attributes = exchange.getAttributes();
      attributes.computeIfPresent(
          ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR,
          (name, asked) -> instance.at((URI) asked));
      // Set by the attempt that did not get through.
      ServerWebExchangeUtils.removeAlreadyRouted(exchange);
      return chain.filter(exchange);
    }
  }
}
