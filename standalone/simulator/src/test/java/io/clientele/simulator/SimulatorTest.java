package io.clientele.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SimulatorTest {

  @Test
  @DisplayName(
      "INT-1 settings come from the environment, with what the real providers have as default")
  void settings_come_from_the_environment() {
    var usual = SimulatorSettings.read(Map.of());
    assertThat(usual.port()).isEqualTo(8090);
    assertThat(usual.address()).isEqualTo("127.0.0.1");
    assertThat(usual.of("xero").tokenLife()).isEqualTo(Duration.ofMinutes(30));
    assertThat(usual.of("xero").minuteLimit()).isEqualTo(60);
    var set =
        SimulatorSettings.read(
            Map.of(
                "SIMULATOR_PORT", "1234",
                "SIMULATOR_ADDRESS", "0.0.0.0",
                "SIMULATOR_XERO_CLIENT_ID", "app",
                "SIMULATOR_XERO_CLIENT_SECRET", "secret",
                "SIMULATOR_XERO_TOKEN_LIFE", "5",
                "SIMULATOR_XERO_CALLS_A_MINUTE", "600",
                "SIMULATOR_TWILIO_ACCOUNT", "AC1",
                "SIMULATOR_TWILIO_TOKEN", "token"));
    assertThat(set.port()).isEqualTo(1234);
    assertThat(set.address()).isEqualTo("0.0.0.0");
    assertThat(set.of("xero").app().is("app", "secret")).isTrue();
    assertThat(set.of("xero").tokenLife()).isEqualTo(Duration.ofSeconds(5));
    assertThat(set.of("xero").minuteLimit()).isEqualTo(600);
    assertThat(set.account().is("AC1", "token")).isTrue();
    assertThat(set.toString()).doesNotContain("secret", "token]");
  }

  @Test
  @DisplayName("INT-13 a test may put a fault of its own before a simulated answer")
  void a_test_may_add_faults() {
    try (var simulator = Simulator.start(0)) {
      var app = new XeroApp(simulator);
      var token = app.accessToken("Harbour Cafe Ltd");
      var fault =
          simulator
              .stubs()
              .stubFor(
                  get(urlPathEqualTo("/api.xero.com/connections"))
                      .willReturn(serviceUnavailable()));
      assertThat(app.connections(token).statusCode()).isEqualTo(503);
      simulator.stubs().removeStub(fault);
      assertThat(app.connections(token).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("INT-3 a sign-in no page would allow is refused without one as well")
  void a_sign_in_no_page_would_allow() {
    try (var simulator = Simulator.start(0)) {
      var link = new XeroApp(simulator).link(XeroApp.SCOPES);
      assertThatThrownBy(() -> simulator.allow(link, "nobody@practice.example"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> simulator.allow(link, XeroApp.ADA, "Harbour Cafe Ltd", "Other Ltd"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () ->
                  simulator.allow(
                      URI.create(simulator.uri() + XeroApp.AUTHORIZE + "?client_id=y"),
                      XeroApp.ADA))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("unauthorized_client");
    }
  }

  @Test
  @DisplayName("INT-1 two simulators run side by side and know nothing of each other")
  void two_simulators_run_side_by_side() {
    try (var one = Simulator.start(0);
        var other = Simulator.start(0)) {
      var token = new XeroApp(one).accessToken();
      assertThat(new XeroApp(one).connections(token).statusCode()).isEqualTo(200);
      assertThat(new XeroApp(other).connections(token).statusCode()).isEqualTo(401);
    }
  }
}
