package io.clientele.platform.bulk;

import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a bulk command that was planned.
 *
 * @param effect what becomes of it: of its outcome where there is one, else of its verdict
 * @param verdict what it would come to, as it was planned
 * @param outcome what came of it; null until it was done, and of one there is nothing to do for
 */
public record KeptRow(BulkRow row, Effect effect, Planned verdict, @Nullable RowOutcome outcome) {

  /**
   * What a row would come to, want of room included.
   *
   * @param subject what it is about, or null
   * @param was what it changes, for people, or null
   */
  public record Planned(
      Effect effect, @Nullable String subject, @Nullable String was, List<Refusal> why) {

    public Planned {
      why = List.copyOf(why);
    }
  }

  /** What it was about or has made. */
  public @Nullable String subject() {
    return outcome != null && outcome.subject() != null ? outcome.subject() : verdict.subject();
  }

  /** Every reason against it. */
  public List<Refusal> why() {
    return outcome == null ? verdict.why() : outcome.why();
  }
}
