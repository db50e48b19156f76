package io.clientele.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180) as spreadsheets read it best: UTF-8 that says so, lines end in CR LF.
 * Nothing of it is kept in memory. All methods throw {@link UncheckedIOException} if it cannot be
 * written.
 */
public final class SheetWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;

  /** Begins a file; who gives the stream closes it. */
  public SheetWriter(OutputStream out) {
    try {
      var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(BYTE_ORDER_MARK);
      printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a row.
   *
   * @param cells text, which may be anybody's and is made {@link Harmless}; numbers, dates and
   *     times, which are ours; or null for what is unknown
   */
  public void row(List<? extends @Nullable Object> cells) {
    try {
      for (var cell : cells) {
        printer.print(cell instanceof String text ? Harmless.of(text) : cell);
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows so far are given to the stream. */
  public void flush() {
    try {
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
