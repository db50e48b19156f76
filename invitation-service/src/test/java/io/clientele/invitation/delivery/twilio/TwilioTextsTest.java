package io.clientele.invitation.delivery.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.clientele.invitation.delivery.Handover;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.delivery.Texts;
import io.clientele.simulator.Simulator;
import io.clientele.simulator.SimulatorSettings;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioTextsTest {

  private static final Reference I1 = new Reference("i1", 2);
  private static final String NUMBER = "+447400123456";

  private final Simulator simulator = Simulator.start(0);

  @AfterEach
  void stop() {
    simulator.close();
  }

  private static Texts texts(URI where, String token, String from) {
    var account = SimulatorSettings.ACCOUNT.sid();
    return new TwilioConfiguration()
        .texts(
            new SmsSettings(account, token, from, where + "/api.twilio.com"),
            "https://clientele.example");
  }

  private Texts texts() {
    return texts(simulator.uri(), SimulatorSettings.ACCOUNT.token(), "+441134960000");
  }

  @Test
  @DisplayName("INV-7 a text arrives once, as it was written")
  void a_text_arrives() {
    assertThat(texts().send(NUMBER, "Grüße & more: https://x.example/y", I1))
        .isEqualTo(new Handover.Taken());
    assertThat(simulator.texts().to(NUMBER))
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.body()).isEqualTo("Grüße & more: https://x.example/y");
              assertThat(text.from()).isEqualTo("+441134960000");
            });
  }

  @Test
  @DisplayName("INV-7 a report is asked for with each text, at an address that names the message")
  void a_report_is_asked_for() {
    simulator
        .stubs()
        .stubFor(
            post(anyUrl())
                .withFormParam(
                    "StatusCallback", equalTo("https://clientele.example/api/sms-reports/i1/2"))
                .willReturn(
                    aResponse()
                        .withStatus(400)
                        .withBody("{\"code\": 1, \"message\": \"no\", \"status\": 400}")));
    assertThat(texts().send(NUMBER, "hello", I1)).isInstanceOf(Handover.Never.class);
  }

  @Test
  @DisplayName("INV-7 a text goes out by a messaging service if one is named")
  void by_a_messaging_service() {
    var service = "MG00000000000000000000000000000000";
    var texts = texts(simulator.uri(), SimulatorSettings.ACCOUNT.token(), service);
    assertThat(texts.send(NUMBER, "hello", I1)).isEqualTo(new Handover.Taken());
    assertThat(simulator.texts().to(NUMBER)).singleElement().extracting("from").isEqualTo(service);
  }

  @DisplayName("INV-7 a number that is refused for good is never tried again")
  @ParameterizedTest(name = "INV-7 {0} is never tried again")
  @ValueSource(strings = {"+12", "+447400120000"})
  void refused_for_good(String number) {
    assertThat(texts().send(number, "hello", I1))
        .isEqualTo(new Handover.Never("the SMS provider refuses this number"));
  }

  @Test
  @DisplayName("INV-7 no invitation is given up because our own account is refused")
  void our_account_is_refused() {
    assertThat(texts(simulator.uri(), "wrong", "+441134960000").send(NUMBER, "hello", I1))
        .isEqualTo(new Handover.Later());
  }

  @DisplayName("INV-7 no invitation is given up because our sender is refused")
  @ParameterizedTest(name = "INV-7 code {0} is about our sender: asked again later")
  @ValueSource(ints = {21212, 21606, 21609, 21611, 21660, 21703})
  void our_sender_is_refused(int code) {
    var refusal = "{\"code\": " + code + ", \"message\": \"no\", \"status\": 400}";
    simulator
        .stubs()
        .stubFor(post(anyUrl()).willReturn(aResponse().withStatus(400).withBody(refusal)));
    assertThat(texts().send(NUMBER, "hello", I1)).isEqualTo(new Handover.Later());
  }

  @DisplayName("INV-7 a provider in trouble is asked again later, by us and not by its own client")
  @ParameterizedTest(name = "INV-7 status {0} is asked again later")
  @ValueSource(ints = {429, 500, 502, 503})
  void in_trouble(int status) {
    simulator.stubs().stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status)));
    var calls = new AtomicInteger();
    simulator.stubs().addMockServiceRequestListener((call, reply) -> calls.incrementAndGet());
    assertThat(texts().send(NUMBER, "hello", I1)).isEqualTo(new Handover.Later());
    assertThat(calls).hasValue(1);
  }

  @Test
  @DisplayName("INV-7 a provider that breaks off or is not there is asked again later")
  void not_there() {
    simulator
        .stubs()
        .stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    var texts = texts();
    assertThat(texts.send(NUMBER, "hello", I1)).isEqualTo(new Handover.Later());
    simulator.close();
    assertThat(texts.send(NUMBER, "hello", I1)).isEqualTo(new Handover.Later());
  }

  @Test
  @DisplayName("INV-7 without an account texts are given up, and the practice is told why")
  void without_an_account() {
    assertThat(texts(simulator.uri(), "", "+441134960000").send(NUMBER, "hello", I1))
        .isEqualTo(new Handover.Never("no SMS provider"));
    assertThat(texts(simulator.uri(), "token", "").send(NUMBER, "hello", I1))
        .isEqualTo(new Handover.Never("no SMS provider"));
  }
}
