package io.clientele.platform.bulk;

import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row would come to, as the facts are (BEY-1). Two verdicts are the same where all of it is;
 * that is what shows whether facts have changed since a plan was told.
 *
 * @param subject what it is about, as far as that is known: the id of a client that is there
 * @param was what it changes, for people, or null: the code a client has now
 * @param rank rows are done in this order, and in that of the file where it is the same
 * @param note what the kind wants to know again when the row is done, or null; shown to nobody
 * @param why every reason against it; empty unless it is refused
 */
public record Verdict(
    Effect effect,
    @Nullable String subject,
    @Nullable String was,
    int rank,
    @Nullable String note,
    List<Refusal> why) {

  public Verdict {
    why = List.copyOf(why);
  }

  /** One without a note. */
  public Verdict(
      Effect effect, @Nullable String subject, @Nullable String was, int rank, List<Refusal> why) {
    this(effect, subject, was, rank, null, why);
  }

  /** Something will be done. */
  public static Verdict change(@Nullable String subject, @Nullable String was, int rank) {
    return new Verdict(Effect.CHANGE, subject, was, rank, List.of());
  }

  /** It is so already. */
  public static Verdict unchanged(String subject) {
    return new Verdict(Effect.UNCHANGED, subject, null, 0, List.of());
  }

  /** It cannot be. */
  public static Verdict refused(@Nullable String subject, List<Refusal> why) {
    return new Verdict(Effect.REFUSED, subject, null, 0, why);
  }

  /** The same with a note. */
  public Verdict noting(@Nullable String text) {
    return new Verdict(effect, subject, was, rank, text, why);
  }
}
