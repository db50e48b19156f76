package io.clientele.gateway.problem;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.gateway.GatewayTest;
import io.clientele.gateway.StubbedServices;
import io.clientele.gateway.TestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
@Import(ProblemsTest.Faulty.class)
class ProblemsTest {

  private final TestClient front;

  ProblemsTest(@LocalServerPort int port) {
    front = new TestClient(port);
  }

  @Test
  @DisplayName("GTW-2 a fault of the gateway is a problem without a word of what broke")
  void a_fault_of_the_gateway_is_a_problem_without_a_word_of_what_broke() {
    front.refusal(front.ask(HttpMethod.GET, "/assets/faulty"), 500, "INTERNAL_ERROR");
    var body =
        front
            .ask(HttpMethod.GET, "/assets/faulty")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(body).doesNotContain("secret detail", "Exception", "at io.clientele");
  }

  @ParameterizedTest
  @DisplayName("INV-5 what fails is logged without the address, in which a link may stand")
  @ValueSource(strings = {"/assets/faulty?token=s3cret", "/invitation/s3cret?token=s3cret"})
  void what_fails_is_logged_without_the_address(String path, CapturedOutput log) {
    StubbedServices.service("invitation")
        .stubFor(
            any(urlPathEqualTo("/invitation/s3cret"))
                .willReturn(aResponse().withFault(EMPTY_RESPONSE)));

    front.ask(HttpMethod.GET, path).expectStatus().is5xxServerError();

    await().until(() -> log.toString().contains("GET to "));
    assertThat(log.toString()).doesNotContain("s3cret");
  }

  @Test
  @DisplayName("GTW-2 a HEAD is refused with the same status and no body")
  void a_head_is_refused_with_the_same_status_and_no_body() {
    front.ask(HttpMethod.HEAD, "/nowhere").expectStatus().isNotFound().expectBody().isEmpty();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Faulty {

    @Bean
    WebFilter faulty() {
      return (exchange, chain) ->
          exchange.getRequest().getPath().value().equals("/assets/faulty")
              ? Mono.error(new IllegalStateException("a secret detail"))
              : chain.filter(exchange);
    }
  }
}
