package io.clientele.client.account;

import org.jspecify.annotations.Nullable;

/**
 * How a client keeps its books, as its organisation in the accounting software says (CLI-4). Kept
 * as text as it was heard; each is null where the provider has none.
 *
 * @param country ISO 3166-1, two letters
 * @param currency ISO 4217, three letters
 * @param financialYearEnd month and day: {@code --03-31}
 */
public record ClientSettings(
    @Nullable String country, @Nullable String currency, @Nullable String financialYearEnd) {}
