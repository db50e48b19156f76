package io.clientele.integration.provider;

import org.jspecify.annotations.Nullable;

/**
 * One company's book in accounting software.
 *
 * @param id the provider's id of it
 * @param country ISO 3166 alpha-2, where the provider has it
 * @param currency ISO 4217, where the provider has it
 * @param financialYearEnd its last day in every year, {@code --MM-DD}, where the provider has it
 */
public record Organisation(
    String id,
    String name,
    @Nullable String country,
    @Nullable String currency,
    @Nullable String financialYearEnd) {

  /** One of which only the name is known. */
  public static Organisation named(String id, String name) {
    return new Organisation(id, name, null, null, null);
  }
}
