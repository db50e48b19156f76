package io.clientele.platform.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A row that is to be done.
 *
 * @param place which of those that are to be done it is, from 0, in the order of the file: the row
 *     of a reservation
 * @param subject as its verdict says
 * @param note as its verdict says
 */
public record PlannedRow(BulkRow row, int place, @Nullable String subject, @Nullable String note) {

  /** One whose verdict has no note. */
  public PlannedRow(BulkRow row, int place, @Nullable String subject) {
    this(row, place, subject, null);
  }
}
