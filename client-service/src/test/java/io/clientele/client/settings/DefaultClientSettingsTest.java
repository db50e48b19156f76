package io.clientele.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.ClientSettings;
import io.clientele.client.connection.Organisation;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Region;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultClientSettingsTest {

  @ParameterizedTest(name = "LIF-5 {0} has {1} and a year that ends {2}")
  @DisplayName(
      "LIF-5 a practice that chose nothing has its region's defaults and its own time zone")
  @CsvSource({"UK,GBP,--03-31", "US,USD,--12-31", "CA,CAD,--12-31"})
  void the_regions_own(Region region, String currency, String yearEnd) {
    var settings = DefaultClientSettings.of(practice(region));
    assertThat(settings.currency()).isEqualTo(currency);
    assertThat(settings.financialYearEnd()).isEqualTo(yearEnd);
    assertThat(settings.timeZone()).isEqualTo("Pacific/Honolulu");
  }

  @Test
  @DisplayName("CLI-8 a new client has a copy of the defaults, and remembers their version")
  void a_copy_with_its_version() {
    var practice = practice(Region.US);
    var chosen = DefaultClientSettings.of(practice);
    assertThat(new Defaults(practice, chosen, 7).copy(null))
        .isEqualTo(
            new ClientSettings(
                "US",
                "USD",
                "Pacific/Honolulu",
                "--12-31",
                chosen.bookkeeping(),
                chosen.publishing(),
                7L));
  }

  @Test
  @DisplayName("CLI-4 country, currency and year end come from the organisation, where it has them")
  void the_organisation_knows_better() {
    var defaults =
        new Defaults(practice(Region.UK), DefaultClientSettings.of(practice(Region.UK)), 1);
    var all = defaults.copy(new Organisation("Pier", "IE", "EUR", "--06-30"));
    assertThat(all.country()).isEqualTo("IE");
    assertThat(all.currency()).isEqualTo("EUR");
    assertThat(all.financialYearEnd()).isEqualTo("--06-30");
    assertThat(defaults.copy(new Organisation("Pier", null, null, null)))
        .isEqualTo(defaults.copy(null));
  }

  @Test
  @DisplayName("LIF-5 what a provider says and nobody could choose does not come into the settings")
  void what_nobody_could_choose_stays_out() {
    var defaults =
        new Defaults(practice(Region.UK), DefaultClientSettings.of(practice(Region.UK)), 1);
    assertThat(defaults.copy(new Organisation("Pier", "XK", "DEM", "--02-30")))
        .isEqualTo(defaults.copy(null));
  }

  private static Practice practice(Region region) {
    return new Practice(
        "p1",
        "Ada & Co",
        region,
        null,
        ZoneId.of("Pacific/Honolulu"),
        new Entitlements(Set.of(), false, Set.of()));
  }
}
