package io.clientele.gateway.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.GatewayTest;
import io.clientele.gateway.StubbedServices;
import io.clientele.gateway.TestClient;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

@GatewayTest
class CorrelationFilterTest {

  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + ID + "-00f067aa0ba902b7-01";

  private final TestClient front;

  CorrelationFilterTest(@LocalServerPort int port) {
    front = new TestClient(port);
  }

  @Test
  @DisplayName("GTW-1 the caller's trace goes on to the service and its id comes back")
  void the_callers_trace_goes_on_to_the_service_and_its_id_comes_back() {
    assertThat(idAnswered(PARENT)).isEqualTo(ID);
    assertThat(seen("traceparent")).isEqualTo(PARENT);
    assertThat(seen("tracestate")).isEqualTo("vendor=1");
  }

  @Test
  @DisplayName("GTW-1 a malformed trace is replaced by a new one, its state with it")
  void a_malformed_trace_is_replaced_by_a_new_one_its_state_with_it() {
    var id = idAnswered("00-forged");

    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(seen("traceparent")).startsWith("00-" + id + "-");
    assertThat(StubbedServices.lastSeenBy("access").containsHeader("tracestate")).isFalse();
  }

  @Test
  @DisplayName("GTW-1 a refusal carries the caller's trace id as well")
  void a_refusal_carries_the_callers_trace_id_as_well() {
    var answer =
        front.ask(HttpMethod.GET, "/api/me", headers -> headers.set("traceparent", PARENT));

    assertThat(front.refusal(answer, 401, "UNAUTHENTICATED").getFirst("X-Correlation-Id"))
        .isEqualTo(ID);
  }

  private String idAnswered(String parent) {
    HttpHeaders answered =
        front
            .ask(
                HttpMethod.GET,
                "/login",
                headers -> {
                  headers.set("traceparent", parent);
                  headers.set("tracestate", "vendor=1");
                })
            .expectStatus()
            .isOk()
            .returnResult(Void.class)
            .getResponseHeaders();
    return Objects.requireNonNull(answered.getFirst("X-Correlation-Id"));
  }

  private static String seen(String header) {
    return StubbedServices.lastSeenBy("access").getHeader(header);
  }
}
