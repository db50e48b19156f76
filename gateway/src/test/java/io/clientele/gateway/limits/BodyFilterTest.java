package io.clientele.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.GatewayTest;
import io.clientele.gateway.StubbedServices;
import io.clientele.gateway.TestClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class BodyFilterTest {

  private static final int MIB = 1024 * 1024;
  private static final String COMMAND = "/api/practices/p1/clients";
  private static final String UPLOAD = "/api/practices/p1/client-uploads";

  private final TestClient front;

  BodyFilterTest(@LocalServerPort int port) {
    front = new TestClient(port);
  }

  @BeforeEach
  void nothing_has_reached_the_service() {
    StubbedServices.service("client").resetRequests();
  }

  @Test
  @DisplayName("GTW-1 a body at the limit passes whole, whether or not it says its length")
  void a_body_at_the_limit_passes_whole() throws Exception {
    assertThat(post(COMMAND, said(MIB)).statusCode()).isEqualTo(200);
    assertThat(StubbedServices.lastSeenBy("client").getBody()).hasSize(MIB);
    assertThat(post(COMMAND, chunked(MIB)).statusCode()).isEqualTo(200);
    assertThat(StubbedServices.lastSeenBy("client").getBody()).hasSize(MIB);
  }

  @Test
  @DisplayName("GTW-1 a body that says it is too long is refused before it is read")
  void a_body_that_says_it_is_too_long_is_refused_before_it_is_read() throws Exception {
    assertTooLarge(announce(COMMAND, said(MIB + 1)));
  }

  @Test
  @DisplayName("GTW-1 a chunked body is counted and stopped at the limit")
  void a_chunked_body_is_counted_and_stopped_at_the_limit() throws Exception {
    assertTooLarge(post(COMMAND, chunked(MIB + 1)));
  }

  @Test
  @DisplayName("GTW-1 an uploaded file may be 20 MB with room for its form, and no more")
  void an_uploaded_file_may_be_20_mb_with_room_for_its_form_and_no_more() throws Exception {
    assertThat(post(UPLOAD, chunked(21 * MIB)).statusCode()).isEqualTo(200);
    StubbedServices.service("client").resetRequests();

    assertTooLarge(announce(UPLOAD, said(21 * MIB + 1)));
    assertTooLarge(post(UPLOAD, chunked(21 * MIB + 1)));
  }

  private static void assertTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"BODY_TOO_LARGE\"");
    assertThat(StubbedServices.service("client").getAllServeEvents()).isEmpty();
  }

  /** Waits to be told to go on: who sends at once may lose the answer to a closed connection. */
  private HttpResponse<String> announce(String path, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(request(path, body).expectContinue(true));
  }

  private HttpResponse<String> post(String path, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(request(path, body));
  }

  private HttpRequest.Builder request(String path, BodyPublisher body) {
    return HttpRequest.newBuilder(front.at(path))
        .header("Authorization", TestClient.TOKEN)
        .POST(body);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static BodyPublisher said(int bytes) {
    return BodyPublishers.ofByteArray(new byte[bytes]);
  }

  private static BodyPublisher chunked(int bytes) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
  }
}
