package io.clientele.access.audit.http;

import io.clientele.access.audit.RecordedAct;
import io.clientele.platform.sheet.SheetWriter;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes acts as the rows of a file. */
final class ActsSheet {

  private static final List<String> HEADINGS =
      List.of(
          "id", "at", "act", "by", "from", "client", "team", "colleagues", "details", "caused by");

  private final SheetWriter writer;

  /** A sheet with its headings. */
  ActsSheet(OutputStream out) {
    writer = new SheetWriter(out);
    writer.row(HEADINGS);
  }

  void add(RecordedAct act) {
    writer.row(
        Arrays.asList(
            act.id(),
            act.at(),
            act.act(),
            act.by(),
            act.from(),
            act.client(),
            act.team(),
            String.join(" ", act.about()),
            new TreeMap<>(act.details())
                .entrySet().stream()
                    .map(one -> one.getKey() + ": " + one.getValue())
                    .collect(Collectors.joining("; ")),
            act.causation()));
  }

  /** All that was added is written. */
  void flush() {
    writer.flush();
  }
}
