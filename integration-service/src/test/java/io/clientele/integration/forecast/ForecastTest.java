package io.clientele.integration.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Foretold;
import io.clientele.integration.forecast.Forecast.Query;
import io.clientele.integration.provider.Software;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Query USUAL = new Query(30, null, null, 50);

  private static Foretold one(String id, String person, @Nullable Integer days) {
    var ends = days == null ? null : NOW.plus(Duration.ofDays(days));
    return new Foretold(
        id,
        "c-" + id,
        "Bakery",
        Software.QUICKBOOKS,
        ConnectionStatus.CONNECTED,
        person,
        ends,
        false,
        null);
  }

  private static Foretold expired(String id, String person) {
    return new Foretold(
        id, "c-" + id, "Cafe", Software.XERO, ConnectionStatus.EXPIRED, person, null, false, null);
  }

  private static final List<Foretold> ALL =
      List.of(
          one("a", "ada", 400),
          one("b", "ada", 20),
          one("c", "ben", 6),
          one("d", "ben", 7),
          one("e", "cleo", null),
          expired("f", "dora"));

  @Test
  @DisplayName("BEY-4 a forecast counts for the practice, and for each person with something to do")
  void counted() {
    var forecast = Forecast.of(ALL, USUAL, NOW);
    assertThat(forecast.all()).isEqualTo(new Tally(6, 0, 2, 2, 3, 1, NOW.plus(Duration.ofDays(6))));
    assertThat(forecast.people())
        .containsExactly(
            new Forecast.Person("ben", new Tally(2, 0, 2, 2, 2, 0, NOW.plus(Duration.ofDays(6)))),
            new Forecast.Person("ada", new Tally(2, 0, 0, 0, 1, 0, NOW.plus(Duration.ofDays(20)))),
            new Forecast.Person("dora", new Tally(1, 0, 0, 0, 0, 1, null)));
    assertThat(forecast.items()).extracting(Foretold::connection).containsExactly("c", "d", "b");
    assertThat(forecast.next()).isNull();
  }

  @Test
  @DisplayName("BEY-4 a forecast is asked for other days, and of one person")
  void asked_otherwise() {
    assertThat(Forecast.of(ALL, new Query(1, null, null, 50), NOW).items()).isEmpty();
    var adas = Forecast.of(ALL, new Query(500, "ada", null, 50), NOW);
    assertThat(adas.items()).extracting(Foretold::connection).containsExactly("b", "a");
    assertThat(adas.people()).extracting(Forecast.Person::login).containsExactly("ada");
    assertThat(adas.all().connections()).as("of the practice").isEqualTo(6);
  }

  @Test
  @DisplayName("BEY-4 pages of a forecast have everything once, also what ends at one moment")
  void pages() {
    var many = IntStream.range(0, 23).mapToObj(n -> one("n" + n, "ada", n / 5)).toList();
    var seen = new ArrayList<String>();
    var query = new Query(30, null, null, 4);
    for (var pages = 0; pages < 6; pages++) {
      var page = Forecast.of(many, query, NOW);
      page.items().forEach(item -> seen.add(item.connection()));
      var next = page.next();
      assertThat(next == null).isEqualTo(pages == 5);
      query = new Query(30, null, next == null ? null : Place.of(next.cursor()).orElseThrow(), 4);
    }
    assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    assertThat(Place.of("nonsense")).isEmpty();
    assertThat(Place.of("!")).isEmpty();
  }
}
