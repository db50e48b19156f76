package io.clientele.simulator.xero.books;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product or service (providers.md 2.3 Products [D]). */
public record Item(
    UUID itemId,
    String code,
    @Nullable String name,
    String description,
    boolean isSold,
    boolean isPurchased,
    boolean isTrackedAsInventory,
    Details salesDetails,
    Details purchaseDetails,
    Instant updatedDateUtc) {

  /** How it is sold or bought; all null if it is not. */
  public record Details(
      @Nullable Double unitPrice, @Nullable String accountCode, @Nullable String taxType) {

    static final Details NONE = new Details(null, null, null);
  }
}
