package io.clientele.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.GatewayTest;
import io.clientele.gateway.StubbedServices;
import io.clientele.gateway.TestClient;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Nobody is trusted, which is the default. */
@GatewayTest
class DirectCallerTest {

  private final int port;
  private final TestClient front;

  DirectCallerTest(@LocalServerPort int port) {
    this.port = port;
    front = new TestClient(port);
  }

  @Test
  @DisplayName("GTW-1 forged forwarded headers do not change what the service sees")
  void forged_forwarded_headers_do_not_change_what_the_service_sees() {
    front
        .ask(
            HttpMethod.GET,
            "/login",
            headers -> {
              headers.set("X-Forwarded-For", "203.0.113.9");
              headers.set("X-Forwarded-Host", "evil.example");
              headers.set("X-Forwarded-Proto", "https");
              headers.set("X-Forwarded-Port", "1");
              headers.set("X-Forwarded-Prefix", "/evil");
              headers.set("Forwarded", "for=203.0.113.9;host=evil.example");
              headers.set("X-Real-IP", "203.0.113.9");
            })
        .expectStatus()
        .isOk();

    var seen = StubbedServices.lastSeenBy("access");
    assertThat(seen.header("X-Forwarded-For").values()).containsExactly("127.0.0.1");
    assertThat(seen.header("X-Forwarded-Host").values()).containsExactly("localhost:" + port);
    assertThat(seen.header("X-Forwarded-Proto").values()).containsExactly("http");
    assertThat(seen.header("X-Forwarded-Port").values()).containsExactly(String.valueOf(port));
    for (var gone : new String[] {"Forwarded", "X-Forwarded-Prefix", "X-Real-IP"}) {
      assertThat(seen.containsHeader(gone)).as(gone).isFalse();
    }
  }

  @Test
  @DisplayName("GTW-1 a Host that is no host is refused, because services build links from it")
  void a_host_that_is_no_host_is_refused() {
    var answer =
        front.ask(HttpMethod.GET, "/login", headers -> headers.set("Host", "evil.example/x?"));

    front.refusal(answer, 400, "MALFORMED_REQUEST");
  }

  @ParameterizedTest
  @DisplayName("GTW-1 a path that hides where it leads is refused")
  @ValueSource(
      strings = {
        "/assets/../api/me",
        "/assets/%2e%2e/api/me",
        "/assets/..;x=1/api/me",
        "/assets/a%2Fb",
        "/assets/a%5Cb",
        "/assets/./x",
        "/login/a%0Ab"
      })
  void a_path_that_hides_where_it_leads_is_refused(String path) {
    front.refusal(front.ask(HttpMethod.GET, path), 400, "MALFORMED_REQUEST");
  }

  @ParameterizedTest
  @DisplayName("GTW-2 a request line or Host that cannot be read is answered as a problem too")
  @ValueSource(strings = {"/api/%zz HTTP/1.1\r\nHost: localhost", "/login HTTP/1.1\r\nHost: a b"})
  void a_request_line_that_cannot_be_read_is_answered_as_a_problem_too(String rest)
      throws IOException {
    try (var socket = new Socket("localhost", port)) {
      var request = "GET " + rest + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400 ")
          .containsIgnoringCase("content-type: application/problem+json")
          .contains("\"code\":\"MALFORMED_REQUEST\"");
    }
  }
}
