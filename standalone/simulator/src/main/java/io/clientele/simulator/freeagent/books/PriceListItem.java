package io.clientele.simulator.freeagent.books;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something sold (providers.md 5.3 [D]). Companies of the United Kingdom say the tax in a word,
 * others as a rate.
 */
public record PriceListItem(
    String url,
    String code,
    String itemType,
    String quantity,
    String price,
    String description,
    @Nullable String vatStatus,
    @Nullable String salesTaxRate,
    String category,
    @Nullable String stockItem,
    Instant createdAt,
    Instant updatedAt) {}
