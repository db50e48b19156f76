package io.clientele.simulator.xero.books;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation, as {@code GET /Organisation} shows it (providers.md 2.2 [D]). */
public record Organisation(
    UUID organisationId,
    String name,
    String legalName,
    boolean paysTax,
    String version,
    String organisationType,
    String baseCurrency,
    String countryCode,
    boolean isDemoCompany,
    String organisationStatus,
    @Nullable String taxNumber,
    int financialYearEndDay,
    int financialYearEndMonth,
    String defaultSalesTax,
    String defaultPurchasesTax,
    Instant createdDateUtc,
    String timezone,
    String organisationEntityType,
    String shortCode,
    String organisationClass,
    String edition,
    List<Object> addresses,
    List<Object> phones,
    List<Object> externalLinks) {

  /**
   * A company.
   *
   * @param country two letters (ISO 3166)
   * @param currency three letters (ISO 4217)
   */
  public static Organisation company(
      UUID id,
      String name,
      String country,
      String currency,
      MonthDay yearEnd,
      boolean demo,
      Instant created) {
    var edition = Edition.of(country);
    return new Organisation(
        id,
        name,
        name,
        true,
        edition.name(),
        "COMPANY",
        currency,
        country,
        demo,
        "ACTIVE",
        edition == Edition.UK ? "GB" + digits(id, 9) : null,
        yearEnd.getDayOfMonth(),
        yearEnd.getMonthValue(),
        edition.salesTax(),
        edition.purchaseTax(),
        created,
        edition.timezone(),
        "COMPANY",
        "!" + id.toString().substring(0, 5).toUpperCase(Locale.ROOT),
        demo ? "DEMO" : "PREMIUM",
        "BUSINESS",
        List.of(),
        List.of(),
        List.of());
  }

  /** So many digits that look like a number of an office, and are none. */
  static String digits(UUID id, int count) {
    long space = Math.round(Math.pow(10, count));
    return String.format(
        Locale.ROOT, "%0" + count + "d", Math.floorMod(id.getMostSignificantBits(), space));
  }
}
