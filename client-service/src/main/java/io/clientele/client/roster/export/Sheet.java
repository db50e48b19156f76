package io.clientele.client.roster.export;

import io.clientele.client.roster.RosterEntry;
import io.clientele.platform.sheet.SheetWriter;
import java.io.OutputStream;
import java.util.List;

/** Writes clients as the rows of a file. */
final class Sheet {

  private final SheetWriter writer;

  /** A sheet with its headings. */
  Sheet(OutputStream out) {
    writer = new SheetWriter(out);
    writer.row(SheetColumn.ALL.stream().map(SheetColumn::heading).toList());
  }

  void add(List<RosterEntry> entries) {
    for (var entry : entries) {
      writer.row(SheetColumn.ALL.stream().map(column -> column.cell().apply(entry)).toList());
    }
  }

  /** All that was added is written. */
  void flush() {
    writer.flush();
  }
}
