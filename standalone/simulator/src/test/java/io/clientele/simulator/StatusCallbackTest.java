package io.clientele.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCallbackTest {

  private static final String ADDRESS = "https://practice.example/reports/i1/1";
  private static final String SID = SimulatorSettings.ACCOUNT.sid();

  /** A callback as it came. */
  private record Told(String path, String signature, Map<String, String> fields) {}

  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final Simulator simulator = Simulator.start(0);
  private HttpServer practice;

  @BeforeEach
  void listen() throws IOException {
    practice = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    practice.createContext("/", this::take);
    practice.start();
    var place = URI.create("http://localhost:" + practice.getAddress().getPort());
    simulator.callbacks().reach("https://practice.example", place);
  }

  @AfterEach
  void stop() {
    practice.stop(0);
    simulator.close();
  }

  private void take(HttpExchange call) throws IOException {
    var form = new String(call.getRequestBody().readAllBytes(), UTF_8);
    var fields =
        Arrays.stream(form.split("&"))
            .map(field -> field.split("=", 2))
            .collect(
                Collectors.toMap(
                    field -> URLDecoder.decode(field[0], UTF_8),
                    field -> URLDecoder.decode(field[1], UTF_8)));
    told.add(
        new Told(
            call.getRequestURI().getPath(),
            call.getRequestHeaders().getFirst("X-Twilio-Signature"),
            fields));
    call.sendResponseHeaders(204, -1);
    call.close();
  }

  private int send(String to, String callback) {
    return new Caller(simulator.uri())
        .post(
            "/api.twilio.com/2010-04-01/Accounts/" + SID + "/Messages.json",
            Caller.basic(SID, SimulatorSettings.ACCOUNT.token()),
            "To=" + to,
            "From=+447700900999",
            "Body=Hello",
            "StatusCallback=" + callback)
        .statusCode();
  }

  @ParameterizedTest
  @DisplayName("INV-7 what became of a text is told twice, and Twilio's own validator believes it")
  @CsvSource({"+447700900123, delivered,", "+447700900009, undelivered, 30003"})
  void what_became_of_a_text(String to, String end, String code) throws InterruptedException {
    assertThat(send(to, ADDRESS)).isEqualTo(201);
    for (var status : new String[] {"sent", end}) {
      var one = told.poll(10, TimeUnit.SECONDS);
      assertThat(one).isNotNull();
      assertThat(one.path()).isEqualTo("/reports/i1/1");
      assertThat(one.fields()).containsEntry("MessageStatus", status).containsEntry("To", to);
      assertThat(one.fields().get("ErrorCode")).isEqualTo("sent".equals(status) ? null : code);
      var validator = new RequestValidator(SimulatorSettings.ACCOUNT.token());
      assertThat(validator.validate(ADDRESS, one.fields(), one.signature())).isTrue();
    }
  }

  @Test
  @DisplayName("INV-7 an address that is none is refused, and nobody who listens harms no text")
  void no_address() {
    assertThat(send("+447700900123", "practice")).isEqualTo(400);
    assertThat(simulator.texts().all()).isEmpty();
    practice.stop(0);
    assertThat(send("+447700900123", ADDRESS)).isEqualTo(201);
    assertThat(simulator.texts().all()).hasSize(1);
  }
}
