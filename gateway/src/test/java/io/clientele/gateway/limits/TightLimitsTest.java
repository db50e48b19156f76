package io.clientele.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.GatewayTest;
import io.clientele.gateway.StubbedServices;
import io.clientele.gateway.TestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
@TestPropertySource(properties = {"gateway.rate.sign-in.requests=3", "gateway.rate.sign-in.per=1h"})
class TightLimitsTest {

  private final TestClient front;

  TightLimitsTest(@LocalServerPort int port) {
    front = new TestClient(port);
  }

  @Test
  @DisplayName(
      "GTW-1 a forged X-Forwarded-For does not change the limit, and the refusal says when to come back")
  void a_forged_forwarded_for_does_not_change_the_limit() {
    for (var attempt = 1; attempt <= 3; attempt++) {
      signInPretending("203.0.113." + attempt).expectStatus().isOk();
    }
    StubbedServices.service("access").resetRequests();

    var refused = front.refusal(signInPretending("203.0.113.4"), 429, "RATE_LIMITED");

    // A third of an hour until the next, less the moment the test has taken.
    assertThat(Long.parseLong(String.valueOf(refused.getFirst(HttpHeaders.RETRY_AFTER))))
        .isBetween(1_100L, 1_200L);
    assertThat(StubbedServices.service("access").getAllServeEvents()).isEmpty();
  }

  private ResponseSpec signInPretending(String address) {
    return front.ask(HttpMethod.POST, "/login", headers -> headers.set("X-Forwarded-For", address));
  }
}
