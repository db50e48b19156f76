package io.clientele.platform.bulk;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges the rows of a plan again and compares: what its kind said, not what room there was. */
final class Recheck {

  private static final int NAMED = 10;

  private final Desk desk;
  private final KeptBulk bulk;
  private final String set;
  private final List<Long> lines = new ArrayList<>();
  private int changed;

  Recheck(Desk desk, KeptBulk bulk) {
    this.desk = desk;
    this.bulk = bulk;
    this.set = Objects.requireNonNull(bulk.rowSet(), "the rows of a plan");
  }

  /** That facts have changed since the plan, if they have. */
  Optional<Refusal> changed(Progress progress) {
    var total = Objects.requireNonNull(bulk.plan(), "a plan").change();
    var rows = desk.rowsOf(bulk);
    var judge =
        desk.kinds()
            .named(bulk.kind())
            .judge(
                bulk.told(),
                slice ->
                    rows.each(
                        some -> {
                          progress.report(0, total);
                          slice.accept(some);
                        }));
    rows.each(
        some -> {
          compare(some, judge.judge(some));
          progress.report(0, total);
        });
    return changed == 0 ? Optional.empty() : Optional.of(refusal());
  }

  private void compare(List<BulkRow> rows, List<Verdict> verdicts) {
    var then = desk.rows().judged(set, rows.getFirst().number(), rows.getLast().number() + 1);
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (!Said.fingerprint(verdicts.get(i)).equals(then.get(row.number()))) {
        changed++;
        if (lines.size() < NAMED) {
          lines.add(row.line());
        }
      }
    }
  }

  private Refusal refusal() {
    var named = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    var more = changed > lines.size() ? " and others" : "";
    return BulkReason.FACTS_CHANGED
        .because(
            "Facts have changed since the plan: by now %d of its rows would come to something else, in lines %s%s. Nothing was done; plan again."
                .formatted(changed, named, more))
        .with("rows", changed)
        .with("lines", List.copyOf(lines));
  }
}
