package io.clientele.gateway.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.GatewayTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RefusedBodyTest {

  private final int port;

  RefusedBodyTest(@LocalServerPort int port) {
    this.port = port;
  }

  @Test
  @DisplayName("GTW-1 whoever is refused before their body has come is served when they ask again")
  void whoever_is_refused_before_their_body_has_come_is_served_again() throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5_000);
      var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      send(socket, "POST /api/me HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n");
      assertThat(status(answers)).isEqualTo("HTTP/1.1 401 Unauthorized");
      send(socket, "body");
      send(socket, "GET /api/me HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(status(answers)).isEqualTo("HTTP/1.1 401 Unauthorized");
    }
  }

  @Test
  @DisplayName("GTW-1 whoever is refused while their body comes is served when they ask again")
  void whoever_is_refused_while_their_body_comes_is_served_again() throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5_000);
      socket.setTcpNoDelay(true);
      var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      for (var time = 0; time < 500; time++) {
        send(socket, "POST /api/me HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n");
        send(socket, "body");
        assertThat(status(answers)).as("time %d", time).isEqualTo("HTTP/1.1 401 Unauthorized");
      }
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String status(BufferedReader answers) throws IOException {
    for (var line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.contains("HTTP/1.1 ")) {
        return line.substring(line.indexOf("HTTP/1.1 "));
      }
    }
    return "the end";
  }
}
