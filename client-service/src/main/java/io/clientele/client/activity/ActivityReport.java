package io.clientele.client.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The newest that one system has reported of a client's activity (LST-5). What it does not know is
 * null, never 0.
 *
 * @param source the system
 * @param asOf when it was so
 * @param costs cost items it holds
 * @param sales sales items
 * @param expenseClaims expense claims
 * @param autoPublishSuppliers suppliers whose items are published by themselves
 * @param itemDelayDays how many days pass between an item's date and its arrival
 * @param mobileUsers people who hand in by mobile app
 * @param latestItem the date of the newest item
 * @param oldestItem the date of the oldest item
 * @param missingPaperwork pieces known to be missing
 * @param requestedPaperwork pieces asked for and not yet handed in
 */
public record ActivityReport(
    String source,
    Instant asOf,
    @Nullable Long costs,
    @Nullable Long sales,
    @Nullable Long expenseClaims,
    @Nullable Long autoPublishSuppliers,
    @Nullable Long itemDelayDays,
    @Nullable Long mobileUsers,
    @Nullable LocalDate latestItem,
    @Nullable LocalDate oldestItem,
    @Nullable Long missingPaperwork,
    @Nullable Long requestedPaperwork) {

  /** The kind of report, among which it has its place. */
  public static final String KIND = "activity";
}
