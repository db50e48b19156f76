package io.clientele.standalone.journey.onboarding;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.ClientList;
import io.clientele.standalone.journey.api.FakeGateway;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.journey.check.Checks;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the demo holds a deactivation against. */
class DeactivatedTest {

  private static final String BUNDLE = "{\"bundle\":{\"used\":%d,\"limit\":10}}";
  // The last hour of October in New York, when it is November further east.
  private static final String CLIENT =
      """
      {"businessName":"Blue Heron","status":"DEACTIVATED","settings":{"timeZone":"America/New_York"},
       "deactivation":{"at":"2026-11-01T03:30:00Z","reactivatableFrom":"%s"}}
      """;
  private static final String REFUSED =
      "{\"code\":\"REACTIVATION_TOO_EARLY\",\"reactivatableFrom\":\"%s\"}";

  private final FakeGateway gateway = new FakeGateway();
  private final Api api = gateway.api();

  @AfterEach
  void close() {
    api.close();
    gateway.close();
  }

  private void play() {
    Practice practice =
        new Practice(
            "p",
            Session.of(URI.create("http://127.0.0.1"), "ada", "example.org"),
            api,
            new ClientList(api, "p"));
    new Deactivated(practice, "c", Checks.silent()).play();
  }

  private void answer(String from, int reactivation, String named) {
    gateway
        .answers("GET /api/practices/p/onboarding-options", 200, BUNDLE.formatted(2))
        .answers("GET /api/practices/p/onboarding-options", 200, BUNDLE.formatted(1))
        .answers("POST /api/practices/p/clients/c/deactivation", 200, CLIENT.formatted(from))
        .answers(
            "POST /api/practices/p/clients/c/reactivation", reactivation, REFUSED.formatted(named));
  }

  @Test
  @DisplayName("LIF-2 four months from 31 October there are until the last of February")
  void four_months_from_31_october() {
    answer("2027-02-28", 409, "2027-02-28");
    assertThatCode(this::play).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("LIF-2 a day by another calendar than the practice's fails the demo")
  void a_day_by_another_calendar() {
    answer("2027-03-01", 409, "2027-03-01");
    assertThatThrownBy(this::play).isInstanceOf(CheckFailed.class).hasMessageContaining("02-28");
  }

  @Test
  @DisplayName("LIF-2 a client that may come back at once fails the demo")
  void a_client_that_may_come_back() {
    answer("2027-02-28", 200, "2027-02-28");
    assertThatThrownBy(this::play).isInstanceOf(CheckFailed.class);
  }

  @Test
  @DisplayName("LIF-2 a refusal that does not say from when fails the demo")
  void a_refusal_without_the_day() {
    answer("2027-02-28", 409, "soon");
    assertThatThrownBy(this::play).isInstanceOf(CheckFailed.class);
  }
}
