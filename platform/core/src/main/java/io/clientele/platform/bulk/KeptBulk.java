package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bulk command as it is kept.
 *
 * @param caller who asked for what is under way, as they were when they did
 * @param columns the headings of its cells
 * @param rows how many there are
 * @param round how often it has been planned; a yes is to the plan of one round
 * @param step the kind of the job that works on it, or did last
 * @param rowSet which of the sets of judged rows is the plan's; null until there is one
 * @param checked whether it was found, for the present yes, that nothing had changed since the plan
 * @param failure why it has failed; null unless it has, and mostly where its job was given up
 * @param holds what may be reserved for it
 * @param asked what was asked for lately with an Idempotency-Key
 * @param expiresAt when it is forgotten; null until it has ended
 */
public record KeptBulk(
    String id,
    String kind,
    Caller caller,
    KeptFile file,
    List<String> columns,
    int rows,
    BulkStatus status,
    int round,
    String step,
    @Nullable String rowSet,
    @Nullable Plan plan,
    @Nullable Tally outcome,
    @Nullable Refusal failure,
    boolean checked,
    Holds holds,
    List<Asked> asked,
    Instant createdAt,
    @Nullable Instant expiresAt) {

  /**
   * The file it came as, or was kept as.
   *
   * @param title what its owner calls it; null if it has no name, or was chosen
   * @param reception which time of receiving a file it was; only one of them becomes the bulk's
   * @param name under which it is stored
   * @param digest the SHA-256 of its bytes; empty if it was chosen
   * @param request the fingerprint of the request, if it came with a key
   */
  public record KeptFile(
      @Nullable String title,
      String reception,
      String name,
      long bytes,
      String digest,
      @Nullable String request) {}

  /**
   * For what something may be reserved.
   *
   * @param rounds for which
   * @param begun those of them of which rows were done, or may have been
   */
  public record Holds(List<Integer> rounds, List<Integer> begun) {

    static final Holds NONE = new Holds(List.of(), List.of());

    public Holds {
      rounds = List.copyOf(rounds);
      begun = List.copyOf(begun);
    }
  }

  /** Something that was asked for with a key: which step of which round it began. */
  public record Asked(String key, String request, String step, int round) {}

  /** As its kind is told of it. */
  Bulk told() {
    return told(round);
  }

  /**
   * As its kind was told of it when it was planned for this time: each time it is another. Named by
   * its file, for its own id comes again with a key that is used again after it was forgotten.
   */
  Bulk told(int itsRound) {
    return new Bulk(file.reception() + "-" + itsRound, kind, caller);
  }

  /** Whether a yes to this plan can still begin something. */
  boolean awaits(String token, Instant now) {
    return status == BulkStatus.PLANNED
        && plan != null
        && plan.token().equals(token)
        && now.isBefore(plan.lapsesAt());
  }

  /** Whether it has been said yes to this plan. */
  boolean follows(String token) {
    return (status == BulkStatus.APPLYING || status == BulkStatus.APPLIED)
        && plan != null
        && plan.token().equals(token);
  }

  boolean isOver(Instant now) {
    return status == BulkStatus.FORGOTTEN || (expiresAt != null && !now.isBefore(expiresAt));
  }

  /** What was asked for under the key of this cause, if anything. */
  Optional<Asked> asked(Cause cause) {
    var key = cause.key();
    return asked.stream().filter(one -> key != null && one.key().equals(key.hash())).findAny();
  }

  /** The same when a step of a round had just been asked for: the answer to a repeat (CLI-14). */
  KeptBulk when(String itsStep, int itsRound) {
    var applying = itsStep.equals(Steps.APPLY);
    return new KeptBulk(
        id,
        kind,
        caller,
        file,
        columns,
        rows,
        applying ? BulkStatus.APPLYING : BulkStatus.PLANNING,
        itsRound,
        itsStep,
        null,
        applying && itsRound == round ? plan : null,
        null,
        null,
        false,
        Holds.NONE,
        List.of(),
        createdAt,
        null);
  }
}
