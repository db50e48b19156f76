package io.clientele.standalone.operating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.clientele.standalone.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SealingKeysTest {

  private static final byte[] STATE =
      """
      {"keys": [{"id": "00c0ffee", "use": "SEALS", "signIns": 12}, {"id": "1dea", "use": "OPENS", "signIns": 3},
      {"id": "5afe", "use": "OPENS", "signIns": 0}, {"id": "d00d", "use": "MISSING", "signIns": 1}], "bare": 2}
      """
          .getBytes(UTF_8);

  @Test
  @DisplayName("INT-8 an operator is told what lies under which key, and which secret may go")
  void told() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/actuator/sealing",
        exchange -> {
          exchange.sendResponseHeaders(200, STATE.length);
          exchange.getResponseBody().write(STATE);
          exchange.close();
        });
    server.start();
    try {
      String port = Integer.toString(server.getAddress().getPort());
      Ports ports = new Ports(Map.of("CLIENTELE_INTEGRATION_SERVICE_MANAGEMENT_PORT", port));
      assertThat(new SealingKeys(ports).lines())
          .containsExactly(
              "      12  00c0ffee  seals",
              "       3  1dea  opens; keep its secret",
              "       0  5afe  opens; its secret may go",
              "       1  d00d  was not given to this instance",
              "       2  in no envelope yet");
    } finally {
      server.stop(0);
    }
  }
}
