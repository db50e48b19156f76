package io.clientele.platform.sheet;

import io.clientele.platform.http.RefusedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as people's spreadsheets write it (BLK-4): in UTF-8 or Windows-1252, separated by
 * commas, semicolons or tabs, with whatever line ends. Any file is read in the same small memory.
 *
 * <p>All methods throw {@link UncheckedIOException} if the content cannot be had.
 */
public final class Sheet {

  private final Content content;
  private final SheetLimits limits;
  private final Written written;
  private final List<String> header;

  private Sheet(Content content, SheetLimits limits, Written written, List<String> header) {
    this.content = content;
    this.limits = limits;
    this.written = written;
    this.header = header;
  }

  /**
   * Finds out how a file is written, looking at every byte of it, and reads its header.
   *
   * @throws RefusedRequest with {@link SheetReason}s, naming all that is known to be wrong with it
   */
  public static Sheet of(Content content, SheetLimits limits) {
    try {
      var written = Written.of(content, limits);
      try (var in = content.open();
          var rows = new Rows(in, written, limits)) {
        return new Sheet(content, limits, written, named(rows.next()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The first row that has anything in it, without blanks around its cells, and without empty cells
   * at its end.
   */
  public List<String> header() {
    return header;
  }

  /**
   * Hands over every row below the header that has anything in it, in the order of the file, from
   * the beginning at every call. Rows before the first fault are handed over before it is known.
   *
   * @return how many
   * @throws RefusedRequest with the {@link SheetReason} why the rest cannot be read
   */
  public int each(Consumer<SheetRow> taker) {
    try (var in = content.open();
        var rows = new Rows(in, written, limits)) {
      rows.next();
      var count = 0;
      for (var row = rows.next(); row != null; row = rows.next()) {
        if (count == limits.rows()) {
          throw new RefusedRequest(List.of(limits.tooManyRows()));
        }
        taker.accept(row);
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> named(@Nullable SheetRow first) {
    if (first == null) {
      throw new RefusedRequest(List.of(Written.nothing()));
    }
    var cells = first.cells();
    var count = cells.size();
    while (cells.get(count - 1).isEmpty()) {
      count--;
    }
    return cells.subList(0, count);
  }
}
