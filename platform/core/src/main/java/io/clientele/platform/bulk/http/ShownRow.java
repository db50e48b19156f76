package io.clientele.platform.bulk.http;

import io.clientele.platform.bulk.KeptRow;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a bulk command.
 *
 * @param line where it begins in the file, from 1
 * @param effect what becomes of it: {@code CHANGE}, {@code UNCHANGED} or {@code REFUSED}
 * @param subject what it is about or has made, or null
 * @param was what it changes, for people, or null
 * @param verdict what it would come to, as it was planned
 * @param outcome what came of it, if it was to be done and is
 * @param why every reason against it, as a problem names them
 */
public record ShownRow(
    int number,
    long line,
    List<String> cells,
    String effect,
    @Nullable String subject,
    @Nullable String was,
    String verdict,
    @Nullable String outcome,
    List<Map<String, Object>> why) {

  static ShownRow of(KeptRow row) {
    var outcome = row.outcome();
    return new ShownRow(
        row.row().number(),
        row.row().line(),
        row.row().cells(),
        row.effect().name(),
        row.subject(),
        row.verdict().was(),
        row.verdict().effect().name(),
        outcome == null ? null : outcome.effect().name(),
        shown(row.why()));
  }

  private static List<Map<String, Object>> shown(List<Refusal> why) {
    return why.stream().map(Problem::entry).toList();
  }
}
