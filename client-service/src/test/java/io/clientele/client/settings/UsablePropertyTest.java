package io.clientele.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UsablePropertyTest {

  private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  @Property
  @Label("LIF-5 a year can end on exactly the days that some year has")
  void exactly_the_days_there_are(
      @ForAll @IntRange(min = 0, max = 99) int month,
      @ForAll @IntRange(min = 0, max = 99) int day) {
    var isThere = month >= 1 && month <= 12 && day >= 1 && day <= LENGTHS[month - 1];
    assertThat(Usable.financialYearEnd("--%02d-%02d".formatted(month, day))).isEqualTo(isThere);
  }

  @Property
  @Label("LIF-5 whatever is typed is answered, and taken only as its standard writes it")
  void whatever_is_typed(@ForAll String typed) {
    assertThat(Usable.financialYearEnd(typed) && !typed.matches("--[0-9]{2}-[0-9]{2}")).isFalse();
    assertThat(Usable.timeZone(typed) && !typed.matches("[A-Z][a-z]+/.+")).isFalse();
    assertThat(Usable.currency(typed) && !typed.matches("[A-Z]{3}")).isFalse();
    assertThat(Usable.country(typed) && !typed.matches("[A-Z]{2}")).isFalse();
  }

  @Property
  @Label("LIF-5 a currency that is taken is one of ISO 4217, and some country's own")
  void some_countrys_own(@ForAll("currencies") Currency currency) {
    var countries =
        Arrays.stream(Locale.getISOCountries())
            .filter(country -> currency.equals(Currency.getInstance(Locale.of("", country))));
    assertThat(Usable.currency(currency.getCurrencyCode())).isEqualTo(countries.count() > 0);
  }

  @Property
  @Label("LIF-5 a time zone that is taken names an area and a place, and its clock is known")
  void an_area_and_a_place(@ForAll("zones") String zone) {
    if (Usable.timeZone(zone)) {
      assertThat(zone).matches("[A-Z][a-z]+(/[A-Za-z_-]+)+").doesNotStartWith("Etc/");
      assertThat(ZoneId.of(zone).getId()).isEqualTo(zone);
    } else {
      assertThat(zone)
          .doesNotMatch("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");
    }
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of(Currency.getAvailableCurrencies());
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds());
  }
}
