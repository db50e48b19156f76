package io.clientele.platform.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers rows until they are enough to be handed on together: so many, or so long. What is held at
 * once is bounded either way, however long a row is.
 */
final class Slices {

  /** A slice ends with the row that makes it longer than this. */
  static final int LETTERS = 500_000;

  private final int most;
  private final Consumer<List<BulkRow>> slice;
  private List<BulkRow> gathered = new ArrayList<>();
  private int letters;
  private int number;

  /**
   * Slices of this many rows.
   *
   * @param slice takes them, in order
   */
  Slices(int most, Consumer<List<BulkRow>> slice) {
    this.most = most;
    this.slice = slice;
  }

  void add(long line, List<String> cells) {
    gathered.add(new BulkRow(number, line, cells));
    number++;
    letters += letters(cells);
    if (gathered.size() >= most || letters > LETTERS) {
      end();
    }
  }

  /** How long a row is. */
  static int letters(List<String> cells) {
    return cells.stream().mapToInt(String::length).sum();
  }

  /** There are no more rows, or none for now. */
  void end() {
    if (!gathered.isEmpty()) {
      var full = gathered;
      gathered = new ArrayList<>();
      letters = 0;
      slice.accept(full);
    }
  }

  /** How many rows there were. */
  int rows() {
    return number;
  }
}
