package io.clientele.bench.list;

import java.util.List;
import java.util.Locale;

/**
 * What was measured, for people to read; Markdown, and straight in a terminal.
 *
 * @param who asks
 */
record Table(String who, int small, int large, List<Measured> rows) {

  private static final double PROMISED_MILLIS = 50;
  private static final double PROMISED_GROWTH = 1.5;

  String text() {
    var text = new StringBuilder("\n### " + who + "\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "| %-52s | %9s p50 | p95 ms | %9s p50 | p95 ms | growth |  rows   | keys |%n",
            "question",
            number(small),
            number(large)));
    text.append("| --- | --: | --: | --: | --: | --: | --: | --: |\n");
    rows.forEach(row -> text.append(line(row)));
    return text.append('\n').append(summary()).append('\n').toString();
  }

  private static String line(Measured row) {
    return String.format(
        Locale.ROOT,
        "| %-52s | %13.1f | %6.1f | %13.1f | %6.1f | %5.2f%s | %2d → %2d | %4s |%n",
        row.question().name(),
        row.asked().small().p50(),
        row.asked().small().p95(),
        row.asked().large().p50(),
        row.asked().large().p95(),
        row.growth(),
        isKept(row) ? " " : "!",
        row.few(),
        row.rows(),
        row.examined() < 0 ? "-" : "" + row.examined());
  }

  /** Nothing is broken where nothing was promised. */
  private static boolean isKept(Measured row) {
    return !row.question().isPromised() || !(isSlow(row) || isGrowing(row));
  }

  private static boolean isSlow(Measured row) {
    return row.asked().large().p95() >= PROMISED_MILLIS;
  }

  private static boolean isGrowing(Measured row) {
    return row.growth() >= PROMISED_GROWTH;
  }

  /** Of the single sorts, filters and searches, of which this benchmark promises something. */
  private String summary() {
    var promised = rows.stream().filter(row -> row.question().isPromised()).toList();
    var slow = promised.stream().filter(Table::isSlow).count();
    var growing = promised.stream().filter(Table::isGrowing).count();
    var slowest = promised.stream().mapToDouble(row -> row.asked().large().p95()).max().orElse(0);
    var most = promised.stream().mapToDouble(Measured::growth).max().orElse(0);
    return String.format(
        Locale.ROOT,
        "Of %d single sorts, filters and searches %d are not under %.0f ms at p95 (slowest %.1f ms), %d"
            + " grow by %.1f times or more at p50 (most %.2f).",
        promised.size(),
        slow,
        PROMISED_MILLIS,
        slowest,
        growing,
        PROMISED_GROWTH,
        most);
  }

  private static String number(int clients) {
    return String.format(Locale.ROOT, "%,d", clients);
  }
}
