package io.clientele.client.settings;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which codes and days can be used as settings (LIF-5); each exactly as its standard writes it. */
final class Usable {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  // Where people live; not Etc/GMT+5, US/Eastern or EST5EDT, which are offsets and old names.
  private static final Set<String> AREAS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  private Usable() {}

  /** Whether this is a country of ISO 3166-1, in two letters. */
  static boolean country(String code) {
    return COUNTRIES.contains(code);
  }

  /**
   * Whether this is a currency of ISO 4217 in circulation: that of some country today. Metals,
   * funds and tests have codes too, and so has money that is gone.
   */
  static boolean currency(String code) {
    // Asked each time: countries change their money on a day, and a service may run through it.
    return Arrays.stream(Locale.getISOCountries())
        .flatMap(Usable::currencyOf)
        .anyMatch(code::equals);
  }

  private static Stream<String> currencyOf(String country) {
    return Stream.ofNullable(Currency.getInstance(Locale.of("", country)))
        .map(Currency::getCurrencyCode);
  }

  /** Whether this is the IANA name of a region, area and location. */
  static boolean timeZone(String name) {
    var slash = name.indexOf('/');
    return slash > 0
        && AREAS.contains(name.substring(0, slash))
        && ZoneId.getAvailableZoneIds().contains(name);
  }

  /**
   * Whether this is a day on which a year can end. {@code --02-29} is: it means the last day of
   * February, which in most years is the 28th; {@code --02-28} is the 28th in every year.
   */
  static boolean financialYearEnd(String day) {
    return monthDay(day).isPresent();
  }

  private static Optional<MonthDay> monthDay(String day) {
    try {
      return Optional.of(MonthDay.parse(day));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
