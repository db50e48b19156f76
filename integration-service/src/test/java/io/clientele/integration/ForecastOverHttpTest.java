package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import io.clientele.simulator.quickbooks.QuickBooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a practice is told of sign-ins that will end. */
class ForecastOverHttpTest extends IntegrationServiceTest {

  private static final String BEN = "ben@brightwater.example";
  private static final String COMPANY = "Tidewater Bistro Ltd";
  private static final String FORECAST = "/connections/forecast";
  private static final Duration USUAL = Duration.ofDays(1_825);
  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final Duration SIX_DAYS = Duration.ofDays(6);

  private static QuickBooks quickBooks() {
    return XeroWorld.SIMULATOR.provider(QuickBooks.class);
  }

  @AfterEach
  void usualLife() {
    quickBooks().signInLife(USUAL);
  }

  private static Answer awaitForecast(Desk desk, int items) {
    return Awaitility.await("a forecast of " + items)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> desk.get(desk.admin(), FORECAST),
            answer -> answer.body().path("items").size() == items);
  }

  private List<String> said(String connection) {
    return desk().said("connection/" + connection);
  }

  @Test
  @DisplayName(
      "BEY-4 a sign-in that ends in six days is warned of once, and forecast until renewed")
  void warned_and_renewed() {
    quickBooks().signInLife(SIX_DAYS);
    var desk = desk();
    var at = new ManagedClient(desk);
    var begun = at.start(desk.admin(), at.path(), Software.QUICKBOOKS);
    at.allow(begun, BEN, COMPANY);
    at.choose(desk.admin(), at.path(), COMPANY);
    var connected = desk.awaitStatus(at.client, "CONNECTED");
    var id = connected.get("id");
    Awaitility.await("warned")
        .atMost(Duration.ofSeconds(30))
        .until(() -> said(id).contains("IntegrationExpiring.v1"));
    var end = Instant.parse(desk.connection(at.client).get("endsAt"));
    assertThat(end).isBefore(CLOCK.instant().plus(SIX_DAYS));

    var forecast = awaitForecast(desk, 1).body();
    assertThat(forecast.at("/items/0/connection").asString()).isEqualTo(id);
    assertThat(forecast.at("/items/0/endsAt").asString()).isEqualTo(end.toString());
    assertThat(forecast.at("/items/0/warned").asInt()).isEqualTo(7);
    assertThat(forecast.at("/items/0/rolling").asBoolean()).isFalse();
    assertThat(forecast.at("/practice/within7").asInt()).isEqualTo(1);
    assertThat(forecast.at("/people/0/person").asString()).isEqualTo(desk.admin);
    assertThat(forecast.at("/people/0/connections/within7").asInt()).isEqualTo(1);
    assertSeenBy(desk);

    quickBooks().signInLife(USUAL);
    at.allow(at.again("RECONNECT"), BEN, COMPANY);
    awaitForecast(desk, 0);
    var after = desk.awaitStatus(at.client, "CONNECTED");
    assertThat(after.get("id")).isEqualTo(id);
    Awaitility.await("the new end")
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> desk.connection(at.client).get("endsAt"),
            // None until somebody has looked at the new sign-in.
            told -> !told.isEmpty() && Instant.parse(told).isAfter(end.plus(A_MONTH)));
    Awaitility.await("said")
        .atMost(Duration.ofSeconds(30))
        .until(() -> said(id).contains("IntegrationReconnected.v1"));
    assertThat(said(id)).containsOnlyOnce("IntegrationExpiring.v1");
  }

  private void assertSeenBy(Desk desk) {
    assertThat(desk.get(desk.colleague("stan"), FORECAST).body().path("items").size()).isOne();
    var nobody = desk.get(desk.colleague("nobody"), FORECAST).body();
    assertThat(nobody.path("items").size()).isZero();
    assertThat(nobody.at("/practice/connections").asInt()).isZero();
    var another = desk();
    assertThat(another.get(another.admin(), FORECAST).body().at("/practice/connections").asInt())
        .isZero();
    var others = tokens.bearer(another.practice, UUID.randomUUID().toString(), "PRACTICE_ADMIN");
    assertThat(desk.get(others, FORECAST).status()).as("of another practice").isGreaterThan(399);
    assertThat(desk.get(desk.admin(), FORECAST + "?days=5").body().path("items").size()).isZero();
    assertThat(desk.get(desk.admin(), FORECAST + "?person=else").body().path("people").size())
        .isZero();
    assertThat(desk.get(desk.admin(), FORECAST + "?cursor=x").codes()).containsExactly("INVALID");
    assertThat(desk.get(desk.admin(), FORECAST + "?days=0").status()).isEqualTo(400);
  }
}
