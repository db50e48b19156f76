package io.clientele.client.upload;

import io.clientele.client.onboarding.AddClient;
import io.clientele.platform.decision.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a row says.
 *
 * @param command as far as it could be read
 * @param faults of its cells
 * @param doubted columns that could not be read: what rules have against what was read of them says
 *     nothing
 */
record ReadRow(AddClient command, List<Refusal> faults, Set<UploadColumn> doubted) {

  private static final Pattern ENTRY = Pattern.compile("(.+)\\[(\\d+)]");
  private static final Comparator<Refusal> BY_COLUMN =
      Comparator.comparing(no -> column(no).map(Enum::ordinal).orElse(-1));

  /** What all rows say that say the same (BLK-3). */
  String key() {
    return command.addedAs();
  }

  /** Its faults and what rules have against the rest, each about its column, in their order. */
  List<Refusal> all(Stream<Refusal> problems) {
    var told =
        problems
            .map(ReadRow::aboutColumn)
            .filter(no -> column(no).filter(doubted::contains).isEmpty());
    return Stream.concat(faults.stream(), told).sorted(BY_COLUMN).toList();
  }

  private static Refusal aboutColumn(Refusal problem) {
    var field = problem.field();
    if (field == null) {
      return problem;
    }
    var entry = ENTRY.matcher(field);
    var several = entry.matches();
    var name = several ? entry.group(1) : field;
    var about = UploadColumn.ofField(name).map(UploadColumn::called).orElse(name);
    return several
        ? problem.about(about).with("entry", Integer.parseInt(entry.group(2)) + 1)
        : problem.about(about);
  }

  private static Optional<UploadColumn> column(Refusal no) {
    return Stream.of(UploadColumn.values())
        .filter(column -> column.called().equals(no.field()))
        .findAny();
  }
}
