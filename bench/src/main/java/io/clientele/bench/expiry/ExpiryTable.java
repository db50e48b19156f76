package io.clientele.bench.expiry;

import io.clientele.bench.run.Times;
import java.util.List;
import java.util.Locale;

/**
 * What was measured, for people to read; Markdown, and straight in a terminal.
 *
 * @param rows the fewest open first
 * @param atOnce how many end at the same instant
 */
record ExpiryTable(List<Row> rows, int atOnce) {

  private static final double SECOND = 1000;

  /**
   * While so many others are open.
   *
   * @param alone how long after their ends it was told of those that end one after the other
   * @param together the same of those that end at one instant
   */
  record Row(int open, Times alone, Times together) {}

  String text() {
    var text = new StringBuilder("\nFrom the end of a week until that is heard by Kafka.\n\n");
    text.append("| open others | one by one: p50 s | p95 s | ")
        .append(String.format(Locale.ROOT, "%,d at once: half of them s | all s |%n", atOnce))
        .append("| --: | --: | --: | --: | --: |\n");
    rows.forEach(row -> text.append(line(row)));
    var fewest = rows.getFirst();
    var most = rows.getLast();
    return text.append(
            String.format(
                Locale.ROOT,
                "%n%,d open to %,d: %.2f times as long one by one (p50), %.2f at once (all).%n",
                most.open(),
                fewest.open(),
                most.alone().p50() / fewest.alone().p50(),
                most.together().longest() / fewest.together().longest()))
        .toString();
  }

  private static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "| %,11d | %17.2f | %5.2f | %27.1f | %5.1f |%n",
        row.open(),
        row.alone().p50() / SECOND,
        row.alone().p95() / SECOND,
        row.together().p50() / SECOND,
        row.together().longest() / SECOND);
  }
}
