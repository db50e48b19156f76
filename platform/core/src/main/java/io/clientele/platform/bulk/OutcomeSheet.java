package io.clientele.platform.bulk;

import io.clientele.platform.sheet.SheetWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a bulk command: the cells as they came, then what becomes of each. */
final class OutcomeSheet {

  private final SheetWriter writer;

  /**
   * A sheet with its headings.
   *
   * @param subject above what rows are about
   */
  OutcomeSheet(OutputStream out, List<String> columns, String subject) {
    writer = new SheetWriter(out);
    var headings = new ArrayList<>(columns);
    headings.addAll(List.of("Line", "Effect", "Outcome", subject, "Reasons"));
    writer.row(headings);
  }

  void add(List<KeptRow> rows) {
    for (var row : rows) {
      var cells = new ArrayList<@Nullable Object>(row.row().cells());
      var outcome = row.outcome();
      cells.add(row.row().line());
      cells.add(row.verdict().effect().name());
      cells.add(outcome == null ? null : outcome.effect().name());
      cells.add(row.subject());
      cells.add(
          row.why().stream()
              .map(no -> no.reason().name() + ": " + no.detail())
              .collect(Collectors.joining(" ")));
      writer.row(cells);
    }
  }

  /** All that was added is written. */
  void flush() {
    writer.flush();
  }
}
