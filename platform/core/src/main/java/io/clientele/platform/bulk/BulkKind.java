package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.sheet.SheetRow;
import java.util.List;

/**
 * One kind of bulk command (BEY-1); a service has a bean for each. Whatever it is asked may be
 * asked again, by any instance, after a crash anywhere.
 */
public interface BulkKind {

  /** Its name, for ever: {@code client-upload}. */
  String name();

  /**
   * The first line of a file, understood; of what was chosen it is the heading.
   *
   * @throws io.clientele.platform.http.RefusedRequest naming every column that is missing, unknown,
   *     moved or doubled (BLK-2), or that this caller may not do this at all
   */
  Columns columns(Bulk bulk, List<String> header);

  /** How rows of a file are read, once its first line is known. */
  @FunctionalInterface
  interface Columns {

    /**
     * The cells of a row in the order of the kind's own columns; empty for a row of instructions
     * that was left in (BLK-2).
     */
    List<String> cells(SheetRow row);

    /**
     * What people call the cells, in their order; as the file does, unless a kind has its columns
     * in another order.
     *
     * @param header the first line of the file
     */
    default List<String> headings(List<String> header) {
      return header;
    }
  }

  /** What its rows are about, as people read it above a column: {@code Client}. */
  default String subject() {
    return "Subject";
  }

  /**
   * Whether rows whose facts have changed since the plan are left, each by itself; else nothing at
   * all is done then. It is for rows that have nothing to do with each other, and whose facts
   * change faster than people say yes. {@link #apply} then finds out itself whether a row is as it
   * was planned - its note may help - and refuses it if not, but not for what it has done to it.
   */
  default boolean doneRowByRow() {
    return false;
  }

  /**
   * Begins to judge all rows.
   *
   * @param rows all of them, for a kind whose rows depend on each other; their number is bounded,
   *     so something small may be kept of each
   */
  Judge judge(Bulk bulk, Rows rows);

  /**
   * Keeps for a bulk what its rows will take, so that nobody else can take it before they do. Asked
   * again for more, it keeps more: who asked before may have died, and the facts changed.
   *
   * @param rows how many are to be done
   * @return for how many there is enough; those after get {@link #lacking}. All, of a kind whose
   *     rows take nothing that there is only so much of: it has none of the four methods about it
   */
  default int reserve(Bulk bulk, int rows) {
    return rows;
  }

  /** Why a row is refused for which nothing is left. */
  default List<Refusal> lacking(Bulk bulk) {
    throw new IllegalStateException("there is room for every row of " + name());
  }

  /**
   * Gives back what was kept and not taken; also of a bulk that never kept anything. Nothing is
   * kept for it from then on, though a worker that was paused may yet ask: planned again, it is
   * another bulk.
   */
  default void release(Bulk bulk) {}

  /**
   * The same, for a kind that must look at row after row to know what was taken.
   *
   * @param alive to be run every second or so; if it throws, somebody else goes on
   */
  default void release(Bulk bulk, Runnable alive) {
    release(bulk);
  }

  /**
   * The same of a bulk of which no row was ever done, nor ever will be: all that was kept is given
   * back, by a few writes however much it is, for a request waits for it.
   */
  default void discard(Bulk bulk) {
    release(bulk);
  }

  /**
   * Does one row; where it is done already it does nothing, and says the same of it. What it throws
   * that passes by itself, and a refusal that may ({@code NOT_YET}), has the row tried again.
   *
   * @param cause with a key of its own for the row of this plan, the same at every attempt
   */
  RowOutcome apply(Bulk bulk, PlannedRow row, Cause cause);
}
