package io.clientele.platform.sheet;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands in cells of a row that no column is there for: kept behind one of the others, so that
 * nothing is lost unsaid and whoever reads that cell can tell.
 */
public final class Surplus {

  // Read by people as the comma it was; nobody types the sign of no width behind it.
  private static final String BEFORE = ",\u200B";

  private Surplus() {}

  /**
   * A cell, and behind it all that stands where no column is.
   *
   * @param column of the cell, from 0
   * @param columns all there are
   */
  public static String behind(SheetRow row, int column, Collection<Integer> columns) {
    var surplus =
        IntStream.range(0, row.cells().size())
            .filter(other -> !columns.contains(other))
            .mapToObj(row::cell)
            .filter(cell -> !cell.isBlank());
    return Stream.concat(Stream.of(row.cell(column)), surplus).collect(Collectors.joining(BEFORE));
  }

  /** Whether there is any behind this cell. */
  public static boolean isIn(String cell) {
    return cell.contains(BEFORE);
  }
}
