package io.clientele.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.gateway.TestClient;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.netty.http.client.HttpClient;

@ScriptedGatewayTest
@Timeout(30)
class BreakersTest {

  private final TestClient front;
  private final Breakers breakers;
  private final HttpClient client;

  @Autowired
  BreakersTest(@LocalServerPort int port, Breakers breakers, HttpClient client) {
    front = new TestClient(port);
    this.breakers = breakers;
    this.client = client;
  }

  @AfterEach
  void every_circuit_is_closed_again() {
    Arrays.stream(Service.values()).forEach(service -> breakers.named(service.id()).reset());
  }

  @Test
  @DisplayName("GTW-1 a service that cannot be reached is a 503 that says when to come back")
  void a_service_that_cannot_be_reached_is_a_503() {
    var headers = front.refusal(front.ask(HttpMethod.POST, "/login"), 503, "UPSTREAM_DOWN");

    assertThat(headers.getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
  }

  @Test
  @DisplayName("GTW-1 a service that does not begin its answer in time is a 504")
  void a_service_that_does_not_begin_its_answer_in_time_is_a_504() {
    front.refusal(ask("silent"), 504, "UPSTREAM_TIMEOUT");
  }

  @ParameterizedTest
  @DisplayName("GTW-1 a request that a service has read is never sent a second time")
  @CsvSource({"'', ''", "'', {}", "/closed, ''", "/closed, {}"})
  void a_request_that_a_service_has_read_is_never_sent_a_second_time(String how, String body) {
    ask("well").expectStatus().isOk(); // leaves a connection in the pool
    var before = ScriptedService.read.get();

    front.refusal(front.post("/api/practices/p1/clients" + how, body), 503, "UPSTREAM_DOWN");

    assertThat(ScriptedService.read.get() - before).isEqualTo(1);
  }

  @Test
  @DisplayName("GTW-1 what may be repeated is ours to say: the client repeats nothing by itself")
  void the_client_repeats_nothing_by_itself() {
    assertThat(client.configuration().isRetryDisabled()).isTrue();
  }

  @Test
  @DisplayName("OPS-1 with one service down its circuit opens and the others keep serving")
  void with_one_service_down_the_others_keep_serving() {
    for (var call = 0; call < 4; call++) {
      front.refusal(front.ask(HttpMethod.GET, "/login"), 503, "UPSTREAM_DOWN");
    }

    assertThat(breakers.named("access").getState()).isEqualTo(State.OPEN);
    front.refusal(front.ask(HttpMethod.GET, "/login"), 503, "UPSTREAM_DOWN");
    assertThat(breakers.named("access").getMetrics().getNumberOfNotPermittedCalls()).isEqualTo(1);
    ask("well").expectStatus().isOk();
  }

  @Test
  @DisplayName("GTW-1 an open circuit tries again by itself and closes when the service is well")
  void an_open_circuit_closes_when_the_service_is_well() {
    breakers.named("client").transitionToOpenState();
    front.refusal(ask("well"), 503, "UPSTREAM_DOWN");

    await()
        .untilAsserted(
            () -> {
              ask("well").expectStatus().isOk();
              assertThat(breakers.named("client").getState()).isEqualTo(State.CLOSED);
            });
  }

  @Test
  @DisplayName(
      "GTW-1 what a service answers on purpose passes and never opens its circuit, a 503 included")
  void what_a_service_answers_on_purpose_never_opens_its_circuit() {
    for (var call = 0; call < 8; call++) {
      ask("refusing")
          .expectStatus()
          .isEqualTo(503)
          .expectHeader()
          .doesNotExist(HttpHeaders.RETRY_AFTER);
    }

    assertThat(breakers.named("client").getState()).isEqualTo(State.CLOSED);
    assertThat(breakers.named("client").getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(8);
  }

  private ResponseSpec ask(String client) {
    return front.ask(HttpMethod.GET, "/api/practices/p1/clients/" + client);
  }
}
