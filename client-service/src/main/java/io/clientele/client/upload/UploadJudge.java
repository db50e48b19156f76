package io.clientele.client.upload;

import io.clientele.client.onboarding.AddClient;
import io.clientele.client.onboarding.AlreadyThere;
import io.clientele.client.onboarding.ExtractDomain;
import io.clientele.client.onboarding.Screening;
import io.clientele.platform.bulk.BulkRow;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.Judge;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Judges the rows of a file of clients: by the rules each client is added by alone, and by what
 * only a file knows. Whether there is room for them is not its business.
 */
final class UploadJudge implements Judge {

  private final Screening screening;
  private final RowReader reader;
  private final Function<List<String>, Map<String, AlreadyThere>> before;
  private final ExtractDomain domain;

  private final Earlier rows = new Earlier();
  private final Earlier codes = new Earlier();
  private final Earlier addresses = new Earlier();

  /**
   * Judges by these.
   *
   * @param before which clients were added before, by what they were added as; asked once for a
   *     slice
   */
  UploadJudge(
      Screening screening,
      Function<List<String>, Map<String, AlreadyThere>> before,
      ExtractDomain domain) {
    this.screening = screening;
    this.reader = new RowReader(screening.practice(), domain);
    this.before = before;
    this.domain = domain;
  }

  @Override
  public List<Verdict> judge(List<BulkRow> slice) {
    var read = slice.stream().map(reader::read).toList();
    var problems = screening.problems(read.stream().map(ReadRow::command).toList());
    // After that: whoever adds one of these just now takes its names, and must not stand in its
    // way.
    var there = before.apply(read.stream().map(ReadRow::key).distinct().toList());
    var verdicts = new ArrayList<Verdict>();
    for (var i = 0; i < slice.size(); i++) {
      verdicts.add(verdict(slice.get(i).line(), read.get(i), there, problems.get(i)));
    }
    return verdicts;
  }

  private Verdict verdict(
      long line, ReadRow row, Map<String, AlreadyThere> there, List<Refusal> problems) {
    var first = rows.line(row.key());
    if (first.isPresent()) {
      return Verdict.refused(null, List.of(duplicate(first.getAsLong())));
    }
    rows.keep(row.key(), line);
    var client = there.get(row.key());
    if (client != null) {
      return new Verdict(Effect.UNCHANGED, client.told(), null, 0, List.of());
    }
    var why = row.all(Stream.concat(problems.stream(), twice(row.command())));
    if (!why.isEmpty()) {
      return Verdict.refused(null, why);
    }
    row.command().codeKey().ifPresent(key -> codes.keep(key, line));
    row.command().addressKey(domain).ifPresent(key -> addresses.keep(key, line));
    return Verdict.change(null, null, 0);
  }

  private static Refusal duplicate(long line) {
    return UploadReason.DUPLICATE_ROW
        .because("Line " + line + " says the same.")
        .with("line", line);
  }

  /** Names that an earlier row takes, if it is done. */
  private Stream<Refusal> twice(AddClient command) {
    return Stream.of(
            twice(
                command.codeKey(),
                codes,
                UploadReason.PRACTICE_CODE_TWICE,
                UploadColumn.PRACTICE_CODE),
            twice(
                command.addressKey(domain),
                addresses,
                UploadReason.EXTRACT_EMAIL_TWICE,
                UploadColumn.EXTRACT_EMAIL))
        .flatMap(Optional::stream);
  }

  private static Optional<Refusal> twice(
      Optional<String> key, Earlier names, Reason reason, UploadColumn column) {
    var line = key.map(names::line).filter(found -> found.isPresent());
    return line.map(
        found ->
            reason
                .because(column.title() + " is that of line " + found.getAsLong() + ".")
                .about(column.called())
                .with("line", found.getAsLong()));
  }
}
