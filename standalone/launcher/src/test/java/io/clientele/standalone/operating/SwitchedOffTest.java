package io.clientele.standalone.operating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.clientele.standalone.Ports;
import io.clientele.standalone.journey.api.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said to access-service, by an operator and by whoever makes one. */
class SwitchedOffTest {

  private final List<String> asked = new ArrayList<>();
  private int status = 200;
  private String answer = "";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          asked.add(
              exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + token + body);
          byte[] bytes = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String secondFactor() {
    URI gateway = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    try (Api api = new Api(gateway, () -> "t1")) {
      return new SwitchedOff(api).secondFactor("ann@x.example", 4, "lost");
    }
  }

  private Operators operators() {
    String port = Integer.toString(server.getAddress().getPort());
    return new Operators(new Ports(Map.of("CLIENTELE_ACCESS_SERVICE_MANAGEMENT_PORT", port)));
  }

  @Test
  @DisplayName("ACC-7 an operator switches a second factor off by the API, with their own token")
  void switchedOff() {
    answer = "{\"login\": \"l1\", \"until\": \"2026-11-22T16:00:00Z\"}";
    assertThat(secondFactor()).isEqualTo("2026-11-22T16:00:00Z");
    assertThat(asked.getFirst())
        .startsWith("POST /api/operator/second-factors/switch-off Bearer t1")
        .contains("\"login\":\"ann@x.example\"", "\"hours\":4", "\"reason\":\"lost\"");
  }

  @Test
  @DisplayName("ACC-7 who is no operator hears so")
  void refused() {
    status = 403;
    answer = "{\"code\": \"OPERATORS_ONLY\", \"detail\": \"Only operators may do this.\"}";
    assertThatThrownBy(this::secondFactor)
        .isInstanceOf(CannotOperate.class)
        .hasMessage("Not switched off: Only operators may do this.");
  }

  @Test
  @DisplayName("ACC-7 whoever keeps the machines makes operators at the management port")
  void appointed() {
    answer = "{\"login\": \"l1\"}";
    assertThat(operators().appoint("ann@x.example")).isEqualTo("l1");
    assertThat(operators().dismiss("ann@x.example")).isEqualTo("l1");
    assertThat(asked)
        .hasSize(2)
        .allMatch(it -> it.startsWith("POST /actuator/operators null"))
        .allMatch(it -> it.contains("\"login\":\"ann@x.example\""));
    assertThat(asked.getFirst()).contains("\"operator\":true");
    assertThat(asked.getLast()).contains("\"operator\":false");
    answer = "{\"operators\": [{\"login\": \"l1\", \"since\": \"2026-11-22T16:00:00Z\"}]}";
    assertThat(operators().list()).containsExactly("l1  2026-11-22T16:00:00Z");
    status = 404;
    assertThatThrownBy(() -> operators().appoint("nobody"))
        .isInstanceOf(CannotOperate.class)
        .hasMessage("There is no such login");
  }
}
