package io.clientele.gateway.edge;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.clientele.gateway.GatewayTest;
import io.clientele.gateway.StubbedServices;
import io.clientele.gateway.TestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

@GatewayTest
class AnswerHeadersTest {

  private static final String POLICY = "Content-Security-Policy";

  private final TestClient front;

  AnswerHeadersTest(@LocalServerPort int port) {
    front = new TestClient(port);
  }

  @Test
  @DisplayName("GTW-1 an answer of the API may be neither framed, sniffed nor run")
  void an_answer_of_the_api_may_be_neither_framed_sniffed_nor_run() {
    var headers = answered(ok("{}").withHeader("Content-Type", "application/json"));

    assertThat(headers.get(POLICY)).containsExactly("default-src 'none'; frame-ancestors 'none'");
    assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.get("Referrer-Policy")).containsExactly("same-origin");
  }

  @Test
  @DisplayName("GTW-1 a page keeps the policy its service gave it")
  void a_page_keeps_the_policy_its_service_gave_it() {
    var page =
        ok("<p>").withHeader("Content-Type", "text/html").withHeader(POLICY, "script-src 'self'");
    var headers = answered(page.withHeader("X-Content-Type-Options", "nosniff"));

    assertThat(headers.get(POLICY)).containsExactly("script-src 'self'");
    assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @Test
  @DisplayName("GTW-1 a page without a policy may not be framed but keeps its styles")
  void a_page_without_a_policy_may_not_be_framed_but_keeps_its_styles() {
    var headers = answered(ok("<p>").withHeader("Content-Type", "text/html;charset=UTF-8"));

    assertThat(headers.get(POLICY)).containsExactly("frame-ancestors 'none'");
  }

  private HttpHeaders answered(ResponseDefinitionBuilder answer) {
    StubbedServices.service("access").stubFor(get("/assets/answered").willReturn(answer));
    return front
        .ask(HttpMethod.GET, "/assets/answered")
        .expectStatus()
        .isOk()
        .returnResult(Void.class)
        .getResponseHeaders();
  }
}
