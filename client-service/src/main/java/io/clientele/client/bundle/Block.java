package io.clientele.client.bundle;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Slots reserved for the rows of one bulk job. A row's client says by its {@code slot} that it took
 * the row's; a block that is over stays for a while, so that its job reserves nothing again.
 *
 * @param from the first row whose slot hangs on the block
 * @param to the row after the last, as far as it was reserved
 * @param closing whether no row takes its slot any more
 * @param settled rows between these whose slot hangs on their client alone by now
 */
public record Block(String job, int from, int to, boolean closing, List<Integer> settled) {

  private static final char BEFORE_THE_ROW = '#';
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  public Block {
    settled = List.copyOf(settled);
  }

  /** A new one for the first rows of a job. */
  static Block reserved(String job, int rows) {
    return new Block(job, 0, rows, false, List.of());
  }

  /** The same for so many rows more. */
  Block with(int more) {
    return new Block(job, from, to + more, closing, settled);
  }

  /** What a row's client carries as its slot. */
  static String slot(String job, int row) {
    return job + BEFORE_THE_ROW + row;
  }

  /** Whether the slot of this row hangs on the block. */
  boolean holds(int row) {
    return row >= from && row < to && !settled.contains(row);
  }

  /** The row that has this slot, if it hangs on the block. */
  OptionalInt row(String slot) {
    var number = slot.startsWith(job + BEFORE_THE_ROW) ? slot.substring(job.length() + 1) : "";
    return NUMBER.matcher(number).matches() && holds(Integer.parseInt(number))
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  /** The rows before {@code end} whose slots hang on the block. */
  IntStream rows(int end) {
    return IntStream.range(from, Math.min(end, to)).filter(row -> !settled.contains(row));
  }

  /** Whether nothing hangs on it any more, nor ever will. */
  boolean over() {
    return closing && from == to;
  }

  /** The same, taking no row in any more. */
  Block closed() {
    return new Block(job, from, to, true, settled);
  }

  /** The same without one row. */
  Block without(int row) {
    return new Block(
        job, from, to, closing, Stream.concat(settled.stream(), Stream.of(row)).toList());
  }

  /** The same without the rows before {@code end}. */
  Block after(int end) {
    var next = Math.min(end, to);
    return new Block(job, next, to, closing, settled.stream().filter(row -> row >= next).toList());
  }
}
