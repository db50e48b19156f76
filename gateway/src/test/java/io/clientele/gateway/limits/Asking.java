package io.clientele.gateway.limits;

import io.clientele.gateway.edge.CallerFixture;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** Requests through the rate filter alone; a refusal is thrown. */
final class Asking {

  private final RateFilter filter;

  Asking(RateSettings settings, TurnedClock clock) {
    filter = new RateFilter(settings, clock);
  }

  void get(String path, String address) {
    ask(HttpMethod.GET, path, address, HttpStatus.OK);
  }

  void post(String path, String address) {
    ask(HttpMethod.POST, path, address, HttpStatus.OK);
  }

  /** Asks a service that would answer with this status. */
  void ask(HttpMethod method, String path, String address, HttpStatus status) {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.method(method, path));
    CallerFixture.from(address, exchange);
    filter
        .filter(
            exchange,
            passed -> {
              passed.getResponse().setStatusCode(status);
              return passed.getResponse().setComplete();
            })
        .block(Duration.ofSeconds(5));
  }
}
