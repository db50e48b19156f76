package io.clientele.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.upstream.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;

@GatewayTest
class ActuatorTest {

  private final TestClient operator;

  ActuatorTest(@Value("${local.management.port}") int port) {
    operator = new TestClient(port);
  }

  @ParameterizedTest
  @DisplayName("OPS-1 the gateway is ready whatever the services are")
  @ValueSource(strings = {"", "/readiness", "/liveness"})
  void the_gateway_is_ready_whatever_the_services_are(String probe) {
    operator.ask(HttpMethod.GET, "/actuator/health" + probe).expectStatus().isOk();
  }

  @ParameterizedTest
  @DisplayName("GTW-1 nothing else of the actuator can be reached")
  @ValueSource(strings = {"env", "gateway/routes", "heapdump", "loggers", "configprops", "refresh"})
  void nothing_else_of_the_actuator_can_be_reached(String endpoint) {
    operator.ask(HttpMethod.GET, "/actuator/" + endpoint).expectStatus().isNotFound();
    operator.ask(HttpMethod.POST, "/actuator/" + endpoint).expectStatus().isNotFound();
  }

  @Test
  @DisplayName("OPS-2 the state of every circuit is a metric from the start")
  void the_state_of_every_circuit_is_a_metric_from_the_start() {
    operator
        .ask(HttpMethod.GET, "/actuator/prometheus")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(
            metrics -> {
              for (var service : Service.values()) {
                assertThat(metrics)
                    .containsPattern(
                        "resilience4j_circuitbreaker_state\\{[^}]*name=\""
                            + service.id()
                            + "\",state=\"open\"");
              }
            });
  }
}
