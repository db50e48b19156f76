package io.clientele.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.gateway.TestClient;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The stream of changes to the client list, as a front end sees it. */
@ScriptedGatewayTest
@Timeout(30)
class EventStreamTest {

  private static final String STREAM = "/api/practices/p1/clients/stream";

  private final TestClient front;
  private final CircuitBreaker circuit;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Autowired
  EventStreamTest(@LocalServerPort int port, Breakers breakers) {
    front = new TestClient(port);
    circuit = breakers.named("client");
  }

  @BeforeEach
  void the_service_starts_anew() {
    ScriptedService.reset();
    circuit.reset();
  }

  @AfterEach
  void the_front_end_leaves() {
    client.shutdownNow();
  }

  @Test
  @DisplayName("LST-8 who comes back says after which event, and hears the id of the next")
  void who_comes_back_says_after_which_event() throws Exception {
    var answer = open(STREAM, "Last-Event-ID", "41-7");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    try (var body = answer.body()) {
      assertThat(read(body, 16)).isEqualTo("id: after 41-7\n\n");
    }
  }

  @Test
  @DisplayName("LST-8 heartbeats pass one by one, and keep a stream longer than anybody's patience")
  void heartbeats_pass_one_by_one() throws Exception {
    try (var body = open("/api/practices/p1/clients/heartbeats").body()) {
      for (var beat = 0; beat < 6; beat++) {
        assertThat(read(body, 3)).isEqualTo(":\n\n");
      }
      assertThat(read(body, 15)).isEqualTo("data: at last\n\n");
      assertThat(body.read()).as("the end the service gave it").isEqualTo(-1);
    }
  }

  @Test
  @DisplayName("LST-8 a stream whose front end leaves is left at the service as well, at once")
  void a_stream_whose_front_end_leaves_is_left_at_the_service() throws Exception {
    try (var body = open(STREAM).body()) {
      assertThat(read(body, 13)).isEqualTo("data: first\n\n");
      assertThat(ScriptedService.left).as("while it is open").isNotDone();
    }
    assertThat(ScriptedService.left)
        .as("though the service sends nothing by which to notice")
        .succeedsWithin(2, TimeUnit.SECONDS);
  }

  @Test
  @DisplayName("LST-8 an open stream is a call that went well, neither a slow nor a failed one")
  void an_open_stream_is_a_call_that_went_well() throws Exception {
    try (var body = open(STREAM).body()) {
      assertThat(read(body, 13)).isEqualTo("data: first\n\n");
      await().until(() -> circuit.getMetrics().getNumberOfSuccessfulCalls() == 1);
      assertThat(ScriptedService.left).as("still open").isNotDone();
    }
    assertThat(ScriptedService.left).succeedsWithin(2, TimeUnit.SECONDS);
    assertThat(circuit.getMetrics().getNumberOfBufferedCalls()).isEqualTo(1);
    assertThat(circuit.getMetrics().getNumberOfFailedCalls()).isZero();
    assertThat(circuit.getMetrics().getNumberOfSlowCalls()).isZero();
  }

  private HttpResponse<InputStream> open(String path, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(front.at(path))
            .header("Authorization", TestClient.TOKEN)
            .header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  private static String read(InputStream body, int bytes) throws IOException {
    return new String(body.readNBytes(bytes), StandardCharsets.UTF_8);
  }
}
