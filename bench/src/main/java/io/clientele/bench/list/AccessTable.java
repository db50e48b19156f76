package io.clientele.bench.list;

import io.clientele.bench.run.Times;
import java.util.List;
import java.util.Locale;

/**
 * How long answers took whoever sees clients by one way and by another, for people to read.
 *
 * @param clients of the practice
 * @param granted how many of them all but the admin see
 */
record AccessTable(int clients, int granted, List<Row> rows) {

  /**
   * One question.
   *
   * @param times of the admin, of who was granted, of who is in a team, of who is in twenty
   */
  record Row(String question, List<Times> times) {

    private double ratio(int who) {
      return times.get(who).p50() / times.get(1).p50();
    }
  }

  String text() {
    var text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%n%,d clients, %,d of them granted; p50 and p95 in milliseconds, and p50 as a part of"
                    + " a grant's%n%n",
                clients,
                granted));
    text.append("| question | sees all | granted | in a team | to granted |");
    text.append(" in twenty that share all | to granted |\n");
    text.append("| --- | --: | --: | --: | --: | --: | --: |\n");
    for (var row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %.2f | %s | %.2f |%n",
              row.question(),
              both(row.times().get(0)),
              both(row.times().get(1)),
              both(row.times().get(2)),
              row.ratio(2),
              both(row.times().get(3)),
              row.ratio(3)));
    }
    return text.toString();
  }

  /** How soon a member sees what their team was granted. */
  static String joining(Times times) {
    return String.format(
        Locale.ROOT,
        "%nFrom telling that somebody is in a team of 200 until they see its clients: p50 %.0f ms, p95 %.0f ms.%n",
        times.p50(),
        times.p95());
  }

  private static String both(Times times) {
    return String.format(Locale.ROOT, "%.1f / %.1f", times.p50(), times.p95());
  }
}
