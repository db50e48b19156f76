package io.clientele.bench.uploads;

import io.clientele.bench.run.Times;
import java.util.List;
import java.util.Locale;

/**
 * What was measured, for people to read; Markdown, and straight in a terminal.
 *
 * @param files from the smallest to the largest
 * @param before how long the neighbour's adds took when nobody uploaded, before them
 * @param after and after them
 */
record UploadTable(List<Taken> files, Times before, Times after) {

  String text() {
    var text = new StringBuilder("\n### A file, from its first byte to its last client\n\n");
    text.append(
        "| rows   |    KiB | planned, rows/s | applied, rows/s | resident MiB | kept in heap MiB |\n");
    text.append("| --: | --: | --: | --: | --: | --: |\n");
    files.forEach(file -> text.append(line(file)));
    text.append("\n### A client added by hand at another practice meanwhile\n\n");
    text.append("| meanwhile                    |  adds | p50 ms | p95 ms | p50, to alone |\n");
    text.append("| --- | --: | --: | --: | --: |\n");
    text.append(line("nothing", before));
    for (var file : files) {
      var rows = String.format(Locale.ROOT, "%,d rows are ", file.file().rows());
      text.append(line(rows + "planned", file.planned().neighbour()));
      text.append(line(rows + "applied", file.applied().neighbour()));
    }
    text.append(line("nothing any more", after));
    return text.append('\n').append(memory()).append('\n').toString();
  }

  private static String line(Taken taken) {
    return String.format(
        Locale.ROOT,
        "| %,6d | %,6d | %,15d | %,15d | %12d | %16d |%n",
        taken.file().rows(),
        taken.file().kibibytes(),
        taken.plannedPerSecond(),
        taken.appliedPerSecond(),
        taken.resident(),
        taken.kept());
  }

  private String line(String meanwhile, Times times) {
    return String.format(
        Locale.ROOT,
        "| %-28s | %5d | %6.1f | %6.1f | %13.2f |%n",
        meanwhile,
        times.sorted().length,
        times.p50(),
        times.p95(),
        times.p50() / before.p50());
  }

  private String memory() {
    var least = files.getFirst();
    var most = files.getLast();
    return String.format(
        Locale.ROOT,
        "%,d rows took %.2f times the memory of %,d, which are %,d times fewer.",
        most.file().rows(),
        (double) most.resident() / least.resident(),
        least.file().rows(),
        most.file().rows() / least.file().rows());
  }
}
