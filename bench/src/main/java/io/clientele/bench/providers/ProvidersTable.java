package io.clientele.bench.providers;

import io.clientele.bench.run.Times;
import java.util.Locale;

/**
 * What was measured, for people to read; Markdown, and straight in a terminal.
 *
 * @param well with all providers well
 * @param ill with one slow and one dead
 */
record ProvidersTable(Figures well, Figures ill) {

  String text() {
    var text = new StringBuilder("\n### What clients of a healthy provider notice\n\n");
    text.append(
        "| meanwhile                    | a look, p50 ms |   p95 ms | lists, p50 ms |   p95 ms |\n");
    text.append("| --- | --: | --: | --: | --: |\n");
    text.append(line("all providers are well", well));
    text.append(line("one is slow, another is dead", ill));
    text.append(
        String.format(
            Locale.ROOT,
            "| %-28s | %14.2f | %8.2f | %13.2f | %8.2f |%n",
            "the second to the first",
            ill.looks().p50() / well.looks().p50(),
            ill.looks().p95() / well.looks().p95(),
            ill.imports().p50() / well.imports().p50(),
            ill.imports().p95() / well.imports().p95()));
    return text.append("\n%s, %s\n".formatted(counted(well), counted(ill))).toString();
  }

  private static String line(String meanwhile, Figures figures) {
    return String.format(
        Locale.ROOT,
        "| %-28s | %14.1f | %8.1f | %13.1f | %8.1f |%n",
        meanwhile,
        figures.looks().p50(),
        figures.looks().p95(),
        figures.imports().p50(),
        figures.imports().p95());
  }

  private static String counted(Figures figures) {
    return "%d looks and %d imports".formatted(many(figures.looks()), many(figures.imports()));
  }

  private static int many(Times times) {
    return times.sorted().length;
  }
}
