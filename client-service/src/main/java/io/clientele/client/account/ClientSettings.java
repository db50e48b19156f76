package io.clientele.client.account;

import org.jspecify.annotations.Nullable;

/**
 * The business settings of a client (LIF-5): a copy of the practice's defaults, with what its
 * organisation brought along (CLI-4), and since then what people made of them. Each is null only
 * for a client that was added before there were such settings, and {@code country} where the
 * provider has none.
 *
 * @param country ISO 3166-1, two letters
 * @param currency ISO 4217, three letters
 * @param timeZone IANA name
 * @param financialYearEnd month and day: {@code --03-31}
 * @param defaultsVersion the version of the practice's default settings it was copied from; 0 is
 *     the region's own (CLI-8)
 */
public record ClientSettings(
    @Nullable String country,
    @Nullable String currency,
    @Nullable String timeZone,
    @Nullable String financialYearEnd,
    @Nullable Bookkeeping bookkeeping,
    @Nullable Publishing publishing,
    @Nullable Long defaultsVersion) {}
