package io.clientele.bench.refreshes;

import java.util.List;
import java.util.Locale;

/** What was measured, for people to read; Markdown, and straight in a terminal. */
record RefreshesTable(List<Row> rows) {

  /** What is promised, at most. */
  private static final double MOST = 1.1;

  String text() {
    var text = new StringBuilder("\n### Sign-ins that are due at once\n\n");
    text.append(
        "| at         |   due | answers lost |  calls | calls made to needed |      s | refreshes/s |\n");
    text.append("| --- | --: | --: | --: | --: | --: | --: |\n");
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "| %-10s | %5d | %12d | %6d | %18.3f %s | %6.1f | %11.1f |%n",
        row.software(),
        row.due(),
        row.lost(),
        row.calls(),
        row.ratio(),
        row.ratio() > MOST ? "!" : " ",
        row.seconds(),
        row.perSecond());
  }
}
