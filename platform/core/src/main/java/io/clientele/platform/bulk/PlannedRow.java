package io.clientele.platform.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A row that is to be done.
 *
 * @param place which of those that are to be done it is, from 0, in the order of the file: the row
 *     of a reservation
 * @param subject as its verdict says
 */
public record PlannedRow(BulkRow row, int place, @Nullable String subject) {}
