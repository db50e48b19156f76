package io.clientele.platform.sheet;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a file that have anything in them, one after the other. */
final class Rows implements AutoCloseable {

  private final Lines lines;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /** Reads from the beginning; closes the file when it is closed itself. */
  Rows(InputStream in, Written written, SheetLimits limits) throws IOException {
    lines = new Lines(new InputStreamReader(in, written.charset()), limits);
    parser = format(written.separator()).parse(lines);
    records = parser.iterator();
    if (written.saysSeparator()) {
      read();
    }
  }

  // Empty lines are not left to the parser, which would not say where the row after them begins.
  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setIgnoreSurroundingSpaces(true)
        .setIgnoreEmptyLines(false)
        .get();
  }

  /**
   * The next row; null if there is none.
   *
   * @throws RefusedRequest if it cannot be read
   */
  @Nullable SheetRow next() {
    while (true) {
      var line = lines.rowLine();
      var cells = read();
      if (cells == null) {
        return null;
      }
      if (hasAny(cells)) {
        return new SheetRow(line, cells.stream().map(Cell::of).toList());
      }
    }
  }

  private static boolean hasAny(CSVRecord cells) {
    for (var cell : cells) {
      if (!Cell.of(cell).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable CSVRecord read() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      var cells = records.next();
      lines.rowEnds(parser.getCurrentLineNumber());
      if (cells.getRecordNumber() > SheetLimits.EMPTY_OR_NOT) {
        throw new RefusedRequest(List.of(SheetLimits.tooManyEmpty()));
      }
      return cells;
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CSVException ? new RefusedRequest(List.of(quotes())) : e;
    }
  }

  private Refusal quotes() {
    var line = lines.hasEnded() ? lines.rowLine() : parser.getCurrentLineNumber();
    var detail =
        lines.hasEnded()
            ? "A quote is opened in the row that begins in line %d, and never closed."
            : "Text follows a closing quote in line %d; a quote within a quoted cell is written"
                + " twice.";
    return SheetReason.BROKEN_QUOTES.because(detail.formatted(line)).with("line", line);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
