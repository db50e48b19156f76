package io.clientele.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Bookkeeping;
import io.clientele.client.account.Publishing;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedSettingsTest {

  static final Bookkeeping BOOKKEEPING =
      new Bookkeeping(Bookkeeping.ManagedBy.CLIENT, Bookkeeping.Frequency.QUARTERLY);
  static final Publishing PUBLISHING =
      new Publishing(
          Publishing.State.APPROVED, Publishing.State.DRAFT, Publishing.State.AWAITING_APPROVAL);

  @ParameterizedTest(name = "LIF-5 {0} is a currency in circulation")
  @DisplayName("LIF-5 the currency of a country can be chosen")
  @ValueSource(strings = {"GBP", "USD", "CAD", "EUR", "CHF", "XOF", "XCD", "JPY"})
  void a_currency_in_circulation(String currency) {
    assertThat(
            codes(
                new WantedSettings(currency, "Europe/London", "--03-31", BOOKKEEPING, PUBLISHING)))
        .isEmpty();
  }

  @ParameterizedTest(name = "LIF-5 {0} is no currency in circulation")
  @DisplayName("LIF-5 money that is gone, metals, funds and tests cannot be chosen")
  @ValueSource(
      strings = {"DEM", "HRK", "XXX", "XTS", "XAU", "XDR", "CHE", "USN", "gbp", "GB", "", "EURO"})
  void no_currency_in_circulation(String currency) {
    assertThat(
            codes(
                new WantedSettings(currency, "Europe/London", "--03-31", BOOKKEEPING, PUBLISHING)))
        .containsExactly("currency CURRENCY_UNUSABLE");
  }

  @ParameterizedTest(name = "LIF-5 {0} is the time zone of a region")
  @DisplayName("LIF-5 the time zone of a region can be chosen")
  @ValueSource(
      strings = {"Europe/London", "America/New_York", "America/Argentina/Ushuaia", "Asia/Kolkata"})
  void the_time_zone_of_a_region(String zone) {
    assertThat(codes(new WantedSettings("GBP", zone, "--03-31", BOOKKEEPING, PUBLISHING)))
        .isEmpty();
  }

  @ParameterizedTest(name = "LIF-5 {0} is no time zone of a region")
  @DisplayName("LIF-5 offsets, old names and places without a zone cannot be chosen")
  @ValueSource(
      strings = {
        "+02:00",
        "Z",
        "UTC",
        "GMT",
        "GMT+2",
        "UTC+02:00",
        "EST5EDT",
        "GB",
        "Etc/GMT+5",
        "US/Eastern",
        "SystemV/EST5",
        "Europe/Rochdale",
        "europe/london",
        "Europe",
        "/London",
        ""
      })
  void no_time_zone_of_a_region(String zone) {
    assertThat(codes(new WantedSettings("GBP", zone, "--03-31", BOOKKEEPING, PUBLISHING)))
        .containsExactly("timeZone TIME_ZONE_UNUSABLE");
  }

  @ParameterizedTest(name = "LIF-5 a year can end on {0}")
  @DisplayName("LIF-5 a year can end on any day there is, also on the last of February")
  @ValueSource(strings = {"--03-31", "--04-05", "--02-28", "--02-29", "--12-31", "--01-01"})
  void a_day_a_year_can_end_on(String day) {
    assertThat(codes(new WantedSettings("GBP", "Europe/London", day, BOOKKEEPING, PUBLISHING)))
        .isEmpty();
  }

  @ParameterizedTest(name = "LIF-5 a year cannot end on {0}")
  @DisplayName("LIF-5 a year cannot end on a day there never is")
  @ValueSource(
      strings = {"--02-30", "--04-31", "--13-01", "--00-10", "--3-31", "03-31", "2026-03-31", ""})
  void no_day_a_year_can_end_on(String day) {
    assertThat(codes(new WantedSettings("GBP", "Europe/London", day, BOOKKEEPING, PUBLISHING)))
        .containsExactly("financialYearEnd FINANCIAL_YEAR_END_UNUSABLE");
  }

  @ParameterizedTest(name = "LIF-5 {0} is no country")
  @DisplayName("LIF-5 a country is given by its two letters of ISO 3166-1")
  @ValueSource(strings = {"UK", "EU", "XX", "GBR", "gb", "", "England"})
  void no_country(String country) {
    assertThat(codes(new WantedClientSettings(country, good()).problems()))
        .containsExactly("country COUNTRY_UNUSABLE");
    assertThat(new WantedClientSettings("GB", good()).problems()).isEmpty();
  }

  @Test
  @DisplayName("LIF-5 everything that is wrong is said at once, in the order of the fields")
  void everything_wrong_at_once() {
    var wrong = new WantedSettings("DEM", "Z", "--02-30", BOOKKEEPING, PUBLISHING);
    assertThat(codes(new WantedClientSettings("UK", wrong).problems()))
        .containsExactly(
            "country COUNTRY_UNUSABLE",
            "currency CURRENCY_UNUSABLE",
            "timeZone TIME_ZONE_UNUSABLE",
            "financialYearEnd FINANCIAL_YEAR_END_UNUSABLE");
    assertThat(wrong.problems())
        .allSatisfy(no -> assertThat(no.reason().rule()).isEqualTo("LIF-5"))
        .allSatisfy(no -> assertThat(no.detail()).isNotBlank());
  }

  static WantedSettings good() {
    return new WantedSettings("GBP", "Europe/London", "--03-31", BOOKKEEPING, PUBLISHING);
  }

  private static List<String> codes(WantedSettings wanted) {
    return codes(wanted.problems());
  }

  private static List<String> codes(List<Refusal> problems) {
    return problems.stream().map(no -> no.field() + " " + no.reason().name()).toList();
  }
}
