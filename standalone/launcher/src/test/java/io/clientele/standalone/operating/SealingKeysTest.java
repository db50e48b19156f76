package io.clientele.standalone.operating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.clientele.standalone.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SealingKeysTest {

  private static final String STATE =
      """
      {"keys": [{"id": "00c0ffee", "use": "SEALS", "signIns": 12}, {"id": "1dea", "use": "OPENS", "signIns": 3},
      {"id": "5afe", "use": "OPENS", "signIns": 0}, {"id": "d00d", "use": "MISSING", "signIns": 1}], "bare": %d}
      """;

  @Test
  @DisplayName("INT-8 an operator is told what lies under which key, and which secret may go")
  void told() throws IOException {
    assertThat(told(0))
        .containsExactly(
            "      12  00c0ffee  seals",
            "       3  1dea  opens; keep its secret",
            "       0  5afe  opens; its secret may go",
            "       1  d00d  was not given to this instance",
            "       0  in no envelope yet");
  }

  @Test
  @DisplayName("INT-8 no secret may go while something lies in no envelope: it may lie under any")
  void some_in_no_envelope() throws IOException {
    assertThat(told(2))
        .contains("       0  5afe  opens; keep its secret", "       2  in no envelope yet");
  }

  private static List<String> told(int bare) throws IOException {
    byte[] state = STATE.formatted(bare).getBytes(UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/actuator/sealing",
        exchange -> {
          exchange.sendResponseHeaders(200, state.length);
          exchange.getResponseBody().write(state);
          exchange.close();
        });
    server.start();
    try {
      String port = Integer.toString(server.getAddress().getPort());
      Ports ports = new Ports(Map.of("CLIENTELE_INTEGRATION_SERVICE_MANAGEMENT_PORT", port));
      return new SealingKeys(ports).lines();
    } finally {
      server.stop(0);
    }
  }
}
