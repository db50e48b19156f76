package io.clientele.simulator.freeagent.books;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company, as {@code GET /v2/company} shows it (providers.md 5.2 [D]).
 *
 * @param number what it is known by inside; shown as {@code id}
 * @param salesTaxRates as texts, the highest first; their form is [U]
 */
public record Company(
    @JsonIgnore long number,
    String name,
    String subdomain,
    Type type,
    String currency,
    LocalDate companyStartDate,
    String salesTaxRegistrationStatus,
    @Nullable String salesTaxRegistrationNumber,
    String salesTaxName,
    List<String> salesTaxRates,
    boolean cisEnabled) {

  /** Some of the sorts there are; which taxes it has depends on it (providers.md 5.4). */
  public enum Type {
    UK_LIMITED_COMPANY("UkLimitedCompany", "VAT"),
    UK_SOLE_TRADER("UkSoleTrader", "VAT"),
    US_LIMITED_LIABILITY_COMPANY("UsLimitedLiabilityCompany", "Sales Tax"),
    UNIVERSAL_COMPANY("UniversalCompany", "Sales Tax");

    private final String word;
    private final String tax;

    Type(String word, String tax) {
      this.word = word;
      this.tax = tax;
    }

    /** The sort of a country's companies: two letters (ISO 3166). */
    public static Type of(String country) {
      return switch (country) {
        case "GB" -> UK_LIMITED_COMPANY;
        case "US" -> US_LIMITED_LIABILITY_COMPANY;
        default -> UNIVERSAL_COMPANY;
      };
    }

    /** The country its companies usually are in (ISO 3166). */
    public String country() {
      return british() ? "GB" : this == US_LIMITED_LIABILITY_COMPANY ? "US" : "CA";
    }

    /** FreeAgent's word for it. */
    @JsonValue
    public String word() {
      return word;
    }

    /** Whether its rates are those of the United Kingdom, which no address lists. */
    public boolean british() {
      return this == UK_LIMITED_COMPANY || this == UK_SOLE_TRADER;
    }
  }

  private static final List<String> VAT = List.of("20.0", "5.0", "0.0");
  private static final LocalDate BEGINNING = LocalDate.of(2020, 5, 1);

  /** One that charges the taxes of its country. */
  public static Company registered(
      long number, String name, String subdomain, Type type, String currency) {
    return new Company(
        number,
        name,
        subdomain,
        type,
        currency,
        BEGINNING,
        "Registered",
        String.valueOf(100_000_000 + number),
        type.tax,
        type.british() ? VAT : List.of(),
        false);
  }

  /** One too small to charge any. */
  public static Company unregistered(long number, String name, String subdomain, Type type) {
    return new Company(
        number,
        name,
        subdomain,
        type,
        "GBP",
        BEGINNING,
        "Not Registered",
        null,
        type.tax,
        List.of(),
        false);
  }

  /** Where it is said to be. */
  @JsonProperty
  public String url() {
    return Urls.of("company");
  }

  /** A number or a text: both are seen (providers.md 5.2). */
  @JsonProperty
  public Object id() {
    return number % 2 == 0 ? number : Long.toString(number);
  }
}
