package io.clientele.platform.bulk;

import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A judged row as it is stored.
 *
 * <ul>
 *   <li>{@code _id}: its set and number, in the order of numbers also as text
 *   <li>{@code set}: which time of judging all rows it belongs to: {@code bulk/round/attempt}
 *   <li>{@code effect}: of its outcome where there is one, else of its verdict
 *   <li>{@code judged}: the fingerprint of what its kind said, whatever the room
 *   <li>{@code place}: of one to be done, which of those it is
 *   <li>{@code note}: of one to be done, what its kind wants to know again then
 *   <li>{@code turn}: while it is to be done: its set, rank and number, in the order of doing
 *   <li>{@code by}: the attempt that may record its outcome
 * </ul>
 */
final class RowDocument {

  private static final long RANKS_BELOW_ZERO = 1L << 31;

  private RowDocument() {}

  /** The name of a set; later ones come later also as text. */
  static String set(KeptBulk bulk, int attempt) {
    return "%s/%05d/%07d".formatted(bulk.id(), bulk.round(), attempt);
  }

  static String id(String set, int number) {
    return "%s/%07d".formatted(set, number);
  }

  /**
   * A row that was just judged.
   *
   * @param place null if it is not to be done
   */
  static Document of(
      String set, BulkRow row, Verdict verdict, String judged, @Nullable Integer place) {
    var document =
        new Document("_id", id(set, row.number()))
            .append("set", set)
            .append("number", row.number())
            .append("line", row.line())
            .append("cells", row.cells())
            .append("effect", verdict.effect().name())
            .append("judged", judged)
            .append(
                "verdict",
                said(verdict.effect(), verdict.subject(), verdict.why())
                    .append("was", verdict.was()));
    return place == null
        ? document
        : document
            .append("place", place)
            .append("note", verdict.note())
            .append("turn", turn(set, verdict.rank(), row.number()))
            .append("by", 0);
  }

  private static String turn(String set, int rank, int number) {
    return "%s/%010d/%07d".formatted(set, rank + RANKS_BELOW_ZERO, number);
  }

  static Document stored(RowOutcome outcome) {
    return said(outcome.effect(), outcome.subject(), outcome.why());
  }

  private static Document said(Effect effect, @Nullable String subject, List<Refusal> why) {
    return new Document("effect", effect.name())
        .append("subject", subject)
        .append("why", Said.stored(why));
  }

  static KeptRow read(Document stored) {
    var verdict = stored.get("verdict", Document.class);
    var outcome = stored.get("outcome", Document.class);
    return new KeptRow(
        row(stored),
        effect(stored),
        new KeptRow.Planned(
            effect(verdict), verdict.getString("subject"), verdict.getString("was"), why(verdict)),
        outcome == null
            ? null
            : new RowOutcome(effect(outcome), outcome.getString("subject"), why(outcome)));
  }

  static PlannedRow planned(Document stored) {
    return new PlannedRow(
        row(stored),
        Objects.requireNonNull(stored.getInteger("place"), "of a row to be done"),
        stored.get("verdict", Document.class).getString("subject"),
        stored.getString("note"));
  }

  private static BulkRow row(Document stored) {
    return new BulkRow(
        stored.getInteger("number"), stored.getLong("line"), stored.getList("cells", String.class));
  }

  private static Effect effect(Document said) {
    return Effect.valueOf(said.getString("effect"));
  }

  private static List<Refusal> why(Document said) {
    return Said.read(said.getList("why", Document.class));
  }
}
