package io.clientele.client.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestTest {

  @DisplayName("LIF-2 four calendar months, counted in the practice's time zone, clamped")
  @ParameterizedTest(name = "LIF-2 deactivated at {0} in {1}: from {2}, that is {3}")
  @CsvSource({
    // Month ends that the fourth month does not have.
    "2026-10-31T12:00:00Z, Europe/London,       2027-02-28, 2027-02-28T00:00:00Z",
    "2027-10-31T12:00:00Z, Europe/London,       2028-02-29, 2028-02-29T00:00:00Z",
    "2026-10-29T12:00:00Z, Europe/London,       2027-02-28, 2027-02-28T00:00:00Z",
    "2027-10-30T12:00:00Z, America/New_York,    2028-02-29, 2028-02-29T05:00:00Z",
    // And those it has: the day stays, it does not become the last of its month.
    "2026-11-30T12:00:00Z, Europe/London,       2027-03-30, 2027-03-29T23:00:00Z",
    "2026-08-31T12:00:00Z, Europe/London,       2026-12-31, 2026-12-31T00:00:00Z",
    "2027-02-28T12:00:00Z, Europe/London,       2027-06-28, 2027-06-27T23:00:00Z",
    "2028-02-29T12:00:00Z, America/Toronto,     2028-06-29, 2028-06-29T04:00:00Z",
    // Whose day it is: not the one of UTC.
    "2026-11-01T03:30:00Z, America/New_York,    2027-02-28, 2027-02-28T05:00:00Z",
    "2026-11-01T04:00:00Z, America/New_York,    2027-03-01, 2027-03-01T05:00:00Z",
    "2026-10-31T11:00:00Z, Pacific/Kiritimati,  2027-03-01, 2027-02-28T10:00:00Z",
    "2026-06-30T23:30:00Z, Europe/London,       2026-11-01, 2026-11-01T00:00:00Z",
    // Days that begin at one o'clock, and one whose midnight comes twice.
    "2018-07-04T12:00:00Z, America/Sao_Paulo,   2018-11-04, 2018-11-04T03:00:00Z",
    "2023-12-28T12:00:00Z, Africa/Cairo,        2024-04-28, 2024-04-27T21:00:00Z",
    "2023-12-26T12:00:00Z, Africa/Cairo,        2024-04-26, 2024-04-25T22:00:00Z",
    "2021-11-28T12:00:00Z, Asia/Beirut,         2022-03-28, 2022-03-27T21:00:00Z",
    "2021-11-27T12:00:00Z, Asia/Beirut,         2022-03-27, 2022-03-26T22:00:00Z",
    "2026-07-01T12:00:00Z, America/Havana,      2026-11-01, 2026-11-01T04:00:00Z",
  })
  void four_calendar_months(Instant now, String zone, LocalDate from, Instant at) {
    var rest = Rest.begun(now, "ada", ZoneId.of(zone));
    assertThat(rest.reactivatableFrom()).isEqualTo(from);
    assertThat(rest.reactivatableAt()).isEqualTo(at);
    assertThat(rest.at()).isEqualTo(now);
    assertThat(rest.by()).isEqualTo("ada");
    assertThat(rest.timeZone()).isEqualTo(zone);
  }

  @Test
  @DisplayName("LIF-2 a minute before that day it is too early, from its beginning on it is not")
  void a_minute_before_it_is_too_early() {
    var rest =
        Rest.begun(Instant.parse("2026-10-31T12:00:00Z"), "ada", ZoneId.of("America/Toronto"));
    var from = Instant.parse("2027-02-28T05:00:00Z");
    assertThat(Rest.lasting(rest, from.minusSeconds(60)))
        .hasValueSatisfying(
            no -> {
              assertThat(no.reason()).isEqualTo(LifeReason.REACTIVATION_TOO_EARLY);
              assertThat(no.detail()).contains("2027-02-28");
              assertThat(no.facts())
                  .containsOnlyKeys("reactivatableFrom", "reactivatableAt")
                  .containsEntry("reactivatableFrom", LocalDate.parse("2027-02-28"))
                  .containsEntry("reactivatableAt", from);
            });
    assertThat(Rest.lasting(rest, from)).isEmpty();
    assertThat(Rest.lasting(rest, from.plusSeconds(60))).isEmpty();
  }
}
