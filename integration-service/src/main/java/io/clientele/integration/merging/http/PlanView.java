package io.clientele.integration.merging.http;

import io.clientele.integration.merging.Entry;
import io.clientele.integration.merging.Fate;
import io.clientele.integration.merging.Merging;
import io.clientele.integration.merging.Row;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.rules.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be bound now.
 *
 * @param plan names exactly this, in the yes to it
 * @param missing lists that were never imported: nothing is known of what is written of them
 * @param merges what was merged before, the newest last
 */
record PlanView(
    String plan,
    long matched,
    long conflicts,
    long unmatched,
    List<RowView> rows,
    List<ListName> missing,
    List<MergeView> merges) {

  /** One thing written; {@code entries}: what it is, or may be, and {@code more} not listed. */
  record RowView(
      String rule,
      Part part,
      @Nullable String code,
      @Nullable String name,
      Fate fate,
      List<Entry> entries,
      int more) {

    static RowView of(Row row) {
      return new RowView(
          row.rule(),
          row.part(),
          row.written().code(),
          row.written().name(),
          row.fate(),
          row.entries(),
          row.more());
    }
  }

  static PlanView of(Merging.Present present) {
    var plan = present.plan();
    return new PlanView(
        plan.id(),
        plan.count(Fate::isMatch),
        plan.count(Fate::isConflict),
        plan.count(Fate.NOTHING_FOUND::equals),
        plan.rows().stream().map(RowView::of).toList(),
        plan.missing(),
        present.rules().merges().stream().map(MergeView::of).toList());
  }
}
