package io.clientele.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.exception.RestException;
import com.twilio.rest.api.v2010.account.Message;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwilioTest {

  private static final String SID = SimulatorSettings.ACCOUNT.sid();
  private static final String TO = "To=+447700900123";
  private static final String FROM = "From=+447700900999";

  private final Simulator simulator = Simulator.start(0);
  private final Caller caller = new Caller(simulator.uri());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("INV-7 a taken text is answered with Twilio's message, and shown as caught")
  void a_taken_text_is_answered_with_a_message() {
    var answer =
        send(TO, FROM, "Body=Grüße & \"more\"", "StatusCallback=https://practice.example/x");
    assertThat(answer.statusCode()).isEqualTo(201);
    var message = Caller.read(answer);
    assertThat(message.required("sid").asText()).matches("SM[0-9a-f]{32}");
    assertThat(message.required("account_sid").asText()).isEqualTo(SID);
    assertThat(message.required("status").asText()).isEqualTo("queued");
    assertThat(message.required("to").asText()).isEqualTo("+447700900123");
    assertThat(message.required("from").asText()).isEqualTo("+447700900999");
    assertThat(message.required("body").asText()).isEqualTo("Grüße & \"more\"");
    assertThat(message.required("error_code").isNull()).isTrue();
    assertThat(message.required("date_created").asText()).matches("\\w{3}, \\d+ \\w{3} .* \\+0000");
    assertThat(message.required("uri").asText())
        .endsWith(message.required("sid").asText() + ".json");
    var caught = Caller.read(caller.get("/admin/texts?to=%2B447700900123"));
    assertThat(caught).hasSize(1);
    assertThat(caught.get(0).required("body").asText()).isEqualTo("Grüße & \"more\"");
    assertThat(Caller.read(caller.get("/admin/texts?to=%2B447700900124"))).isEmpty();
  }

  @Test
  @DisplayName("INV-7 Twilio's own client understands messages and errors")
  void twilios_own_client_understands() {
    var message = Message.fromJson(send(TO, FROM, "Body=Hello").body(), Caller.JSON);
    assertThat(message.getSid()).startsWith("SM");
    assertThat(message.getStatus()).isEqualTo(Message.Status.QUEUED);
    assertThat(message.getDirection()).isEqualTo(Message.Direction.OUTBOUND_API);
    assertThat(message.getDateCreated()).isNotNull();
    assertThat(message.getErrorCode()).isNull();
    assertThat(message.getTo()).isEqualTo("+447700900123");
    var refused = send("To=+447700900000", FROM, "Body=Hello");
    var error =
        RestException.fromJson(
            new ByteArrayInputStream(refused.body().getBytes(UTF_8)), Caller.JSON);
    assertThat(error.getCode()).isEqualTo(21614);
    assertThat(error.getStatus()).isEqualTo(400);
    assertThat(error.getMessage()).contains("not a valid mobile number");
  }

  @Test
  @DisplayName("INV-7 a messaging service may send instead of a number")
  void a_service_may_send() {
    var message = Caller.read(send(TO, "MessagingServiceSid=MG1", "Body=Hello"));
    assertThat(message.required("messaging_service_sid").asText()).isEqualTo("MG1");
    assertThat(message.required("from").isNull()).isTrue();
  }

  @Test
  @DisplayName("INV-7 long texts count their segments")
  void segments_are_counted() {
    assertThat(segments(160)).isEqualTo("1");
    assertThat(segments(161)).isEqualTo("2");
    assertThat(segments(307)).isEqualTo("3");
  }

  private String segments(int length) {
    var message = Caller.read(send(TO, FROM, "Body=" + "x".repeat(length)));
    return message.required("num_segments").asText();
  }

  @Test
  @DisplayName("INV-7 what cannot be sent is a 400 with Twilio's code")
  void what_cannot_be_sent_is_a_400() {
    assertError(send("To=07700900123", FROM, "Body=Hello"), 400, 21211);
    assertError(send(FROM, "Body=Hello"), 400, 21604);
    assertError(send(TO, FROM), 400, 21602);
    assertError(send(TO, "Body=Hello"), 400, 21603);
    assertError(send("To=+447700900000", FROM, "Body=Hello"), 400, 21614);
    assertThat(simulator.texts().all()).isEmpty();
  }

  @Test
  @DisplayName("INV-7 nothing is sent for an account that is not signed in")
  void nothing_is_sent_for_others() {
    Stream.of("none", Caller.basic(SID, "wrong"), Caller.basic("ACother", "simulated-twilio-token"))
        .forEach(
            authorization ->
                assertError(
                    caller.post(path(SID), authorization, TO, FROM, "Body=Hello"), 401, 20003));
    assertError(caller.post(path("ACother"), signedIn(), TO, FROM, "Body=Hello"), 401, 20003);
    assertThat(simulator.texts().all()).isEmpty();
  }

  private HttpResponse<String> send(String... fields) {
    return caller.post(path(SID), signedIn(), fields);
  }

  private static String path(String sid) {
    return "/api.twilio.com/2010-04-01/Accounts/" + sid + "/Messages.json";
  }

  private static String signedIn() {
    return Caller.basic(SID, SimulatorSettings.ACCOUNT.token());
  }

  private static void assertError(HttpResponse<String> response, int status, int code) {
    assertThat(response.statusCode()).isEqualTo(status);
    JsonNode error = Caller.read(response);
    assertThat(error.required("status").asInt()).isEqualTo(status);
    assertThat(error.required("code").asInt()).isEqualTo(code);
    assertThat(error.required("message").asText()).isNotBlank();
    assertThat(error.required("more_info").asText()).endsWith("/" + code);
  }
}
