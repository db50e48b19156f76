package io.clientele.platform.job;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.event.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work somebody asked for.
 *
 * @param kind which {@link JobKind} does it
 * @param requestedBy the login that asked
 * @param wanted what of, as JSON in the kind's own words
 * @param progress of the attempt under way, or of the last
 * @param attempt which attempt this is, from 1; 0 before the first
 * @param startedAt when the first attempt began
 * @param expiresAt when the job is forgotten, with all that came of it; null until it has ended
 * @param result what came of it, as JSON in the kind's own words; null unless it is done
 * @param problem why it has failed; null unless it has
 * @param traceparent the trace of the request, or null
 */
public record Job(
    String id,
    String kind,
    String practice,
    String requestedBy,
    String wanted,
    JobStatus status,
    Done progress,
    int attempt,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant expiresAt,
    @Nullable String result,
    @Nullable Problem problem,
    @Nullable String traceparent) {

  /**
   * How much of it is done.
   *
   * @param total null while that is not known
   */
  public record Done(long done, @Nullable Long total) {

    static final Done NOTHING = new Done(0, null);
  }

  /** Why it has failed: a stable code, the rule behind it, a sentence for people. */
  public record Problem(String code, String rule, String detail) {

    static Problem of(Refusal why) {
      return new Problem(why.reason().name(), why.reason().rule(), why.detail());
    }
  }

  /** What is wanted, as its kind understands it. */
  public <W> W wanted(Class<W> type) {
    return Json.MAPPER.readValue(wanted, type);
  }

  /** What came of it, as its kind understands it; null unless it is done. */
  public <R> @Nullable R result(Class<R> type) {
    return result == null ? null : Json.MAPPER.readValue(result, type);
  }

  /** As it was when it was asked for: the answer to a request that is repeated (CLI-14). */
  Job atFirst() {
    return new Job(
        id,
        kind,
        practice,
        requestedBy,
        wanted,
        JobStatus.QUEUED,
        Done.NOTHING,
        0,
        createdAt,
        null,
        null,
        null,
        null,
        null,
        traceparent);
  }
}
