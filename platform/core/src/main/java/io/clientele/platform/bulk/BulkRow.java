package io.clientele.platform.bulk;

import java.util.List;

/**
 * A row as it was uploaded, or chosen.
 *
 * @param number which row of the bulk it is, from 0; instruction rows that were left in are none
 * @param line where it begins in the file, from 1
 * @param cells in the order of the kind's own columns, one for each
 */
public record BulkRow(int number, long line, List<String> cells) {

  public BulkRow {
    cells = List.copyOf(cells);
  }
}
