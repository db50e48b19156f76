package io.clientele.client.roster.export;

import io.clientele.client.roster.RosterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes CSV (RFC 4180) as spreadsheets read it best: UTF-8 that says so, lines end in CR LF. */
final class Sheet {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;

  /** A sheet with its headings. */
  Sheet(OutputStream out) {
    try {
      var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(BYTE_ORDER_MARK);
      printer = new CSVPrinter(writer, CSVFormat.RFC4180);
      printer.printRecord(SheetColumn.ALL.stream().map(SheetColumn::heading));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(List<RosterEntry> entries) {
    try {
      for (var entry : entries) {
        for (var column : SheetColumn.ALL) {
          printer.print(cell(column.cell().apply(entry)));
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was added is written. */
  void flush() {
    try {
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return value instanceof String text ? Harmless.of(text) : value;
  }
}
