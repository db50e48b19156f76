package io.clientele.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.gateway.TestClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ScriptedGatewayTest
@Timeout(30)
class StreamingTest {

  private final TestClient front;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  StreamingTest(@LocalServerPort int port) {
    front = new TestClient(port);
  }

  @BeforeEach
  void the_service_starts_anew() {
    ScriptedService.reset();
  }

  @AfterEach
  void the_front_end_leaves() {
    client.shutdownNow();
  }

  @Test
  @DisplayName("GTW-1 an event arrives before the stream ends, and silence does not end the stream")
  void an_event_arrives_before_the_stream_ends() throws Exception {
    try (var body = get("/api/practices/p1/clients/stream").body()) {
      assertThat(read(body, 13)).isEqualTo("data: first\n\n");

      // Longer than deadline and stall together, and than a connection may idle: nothing of that
      // may
      // touch an event stream.
      Mono.delay(Duration.ofMillis(1_500))
          .doOnNext(passed -> ScriptedService.goOn.tryEmitEmpty())
          .subscribe();
      assertThat(read(body, 14)).isEqualTo("data: second\n\n");
    }
  }

  @Test
  @DisplayName("GTW-1 a download arrives as it is made, not when it is complete")
  void a_download_arrives_as_it_is_made() throws Exception {
    var answer = get("/api/practices/p1/client-list-exports/download");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"clients.csv\"");
    try (var body = answer.body()) {
      assertThat(read(body, 5)).isEqualTo("first");

      ScriptedService.goOn.tryEmitEmpty();
      assertThat(read(body, 6)).isEqualTo("second");
    }
  }

  @Test
  @DisplayName("GTW-1 work that goes on after its answer keeps its 202 and where to look")
  void work_that_goes_on_keeps_its_202() throws Exception {
    var request =
        HttpRequest.newBuilder(front.at("/api/practices/p1/client-list-exports"))
            .header("Authorization", TestClient.TOKEN)
            .POST(BodyPublishers.ofString("{}"));
    var answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/practices/p1/client-list-exports/e1");
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  @DisplayName("GTW-1 an upload reaches the service while the front end is still sending")
  void an_upload_reaches_the_service_while_the_front_end_is_still_sending() throws Exception {
    var rest = Mono.fromFuture(ScriptedService.firstPiece).map(arrived -> bytes("and the rest"));
    var sending = Flux.concat(Mono.just(bytes("the beginning")), rest);

    var answer = client.send(upload(sending), BodyHandlers.ofString());

    assertThat(answer.body()).isEqualTo("25");
    assertThat(ScriptedService.firstPiece.get(1, TimeUnit.SECONDS)).isEqualTo(13);
  }

  @Test
  @DisplayName("GTW-1 a front end that sends slowly does not run into the service's deadline")
  void a_front_end_that_sends_slowly_does_not_run_into_the_deadline() throws Exception {
    var pieces =
        Flux.range(0, 5).map(piece -> bytes("slowly")).delayElements(Duration.ofMillis(250));

    var answer = client.send(upload(pieces), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("30");
  }

  @Test
  @DisplayName("GTW-1 a front end that stops sending is told so")
  void a_front_end_that_stops_sending_is_told_so() throws Exception {
    // By hand: the JDK's client listens for an answer only after it has sent everything.
    try (var socket = new Socket("localhost", front.at("/").getPort())) {
      var request =
          """
          POST /api/practices/p1/client-uploads HTTP/1.1\r
          Host: localhost\r
          Authorization: %s\r
          Transfer-Encoding: chunked\r
          \r
          1\r
          x\r
          """
              .formatted(TestClient.TOKEN);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"REQUEST_STALLED\"");
    }
  }

  @Test
  @DisplayName(
      "GTW-1 an answer that breaks off or stalls ends as a broken one, never as a complete one")
  void an_answer_that_breaks_off_ends_as_a_broken_one() throws Exception {
    for (var path : new String[] {"broken", "stalled"}) {
      try (var body = get("/api/practices/p1/clients/" + path).body()) {
        if (path.equals("stalled")) {
          assertThat(read(body, 4)).isEqualTo("half");
        } // how much of a broken one comes before it breaks is a matter of timing
        assertThatThrownBy(body::readAllBytes).as(path).isInstanceOf(IOException.class);
      }
    }
  }

  private HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(front.at(path)).header("Authorization", TestClient.TOKEN);
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  private HttpRequest upload(Flux<ByteBuffer> pieces) {
    return HttpRequest.newBuilder(front.at("/api/practices/p1/client-uploads"))
        .header("Authorization", TestClient.TOKEN)
        .POST(BodyPublishers.fromPublisher(JdkFlowAdapter.publisherToFlowPublisher(pieces)))
        .build();
  }

  private static String read(InputStream body, int bytes) throws IOException {
    return new String(body.readNBytes(bytes), StandardCharsets.UTF_8);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
