package io.clientele.platform.bulk;

import io.clientele.platform.sheet.Content;
import io.clientele.platform.sheet.Sheet;
import io.clientele.platform.sheet.SheetLimits;
import java.util.List;
import java.util.function.Consumer;

/** The rows of an uploaded file, read from its beginning as often as they are wanted. */
final class FileRows implements Rows {

  private final Content content;
  private final BulkKind kind;
  private final Bulk bulk;
  private final int slice;

  /**
   * The rows of a file.
   *
   * @param slice how many at a time
   */
  FileRows(Content content, BulkKind kind, Bulk bulk, int slice) {
    this.content = content;
    this.kind = kind;
    this.bulk = bulk;
    this.slice = slice;
  }

  /**
   * What was found on the way through a file.
   *
   * @param columns the headings of its cells
   */
  record Seen(List<String> columns, int rows) {}

  @Override
  public void each(Consumer<List<BulkRow>> consumer) {
    through(consumer);
  }

  /**
   * Goes through the whole file.
   *
   * @throws io.clientele.platform.http.RefusedRequest naming all that is wrong with it as a whole
   */
  Seen through(Consumer<List<BulkRow>> consumer) {
    var sheet = Sheet.of(content, SheetLimits.USUAL);
    var header = sheet.header();
    var columns = kind.columns(bulk, header);
    var slices = new Slices(slice, consumer);
    sheet.each(
        row -> {
          var cells = columns.cells(row);
          if (!cells.isEmpty()) {
            slices.add(row.line(), cells);
          }
        });
    slices.end();
    return new Seen(columns.headings(header), slices.rows());
  }
}
