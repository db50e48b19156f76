package io.clientele.standalone.journey.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A client is deactivated, and cannot come back at once.
 *
 * @param client its id
 */
record Deactivated(Practice practice, String client, Checks checks) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MONTHS = 4;

  void play() {
    int used = used();
    JsonNode gone = life("/deactivation").expect(200, "the deactivation");
    String from = gone.path("deactivation").path("reactivatableFrom").asText();
    checks.equal(
        gone.path("status").asText() + " " + from,
        "DEACTIVATED " + expected(gone),
        gone.path("businessName").asText()
            + " is deactivated, "
            + MONTHS
            + " months, until "
            + from);
    Checks.eventually("the freed slot", PATIENCE, this::used, now -> now == used - 1);
    checks.that(true, "its slot is free again: of " + used + " used, " + (used - 1) + " are left");
    Answer refused = life("/reactivation");
    checks.equal(
        refused.status() + " " + refused.text("code") + " " + refused.text("reactivatableFrom"),
        "409 REACTIVATION_TOO_EARLY " + from,
        "reactivating it now is refused, naming that day");
  }

  /** By the calendar of the practice, which its clients have. */
  private static String expected(JsonNode client) {
    ZoneId zone = ZoneId.of(client.path("settings").path("timeZone").asText());
    Instant at = Instant.parse(client.path("deactivation").path("at").asText());
    return at.atZone(zone).toLocalDate().plusMonths(MONTHS).toString();
  }

  private Answer life(String act) {
    return practice.api().post(practice.clients().path(client) + act);
  }

  private int used() {
    return practice.clients().bundle().path("used").asInt();
  }
}
