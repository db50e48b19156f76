package io.clientele.gateway.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A "no" on its way out. It travels as an exception because the reactive chain has no other way
 * past the filters in between; it has no stack trace because it is an answer, not a fault.
 */
public final class Refused extends RuntimeException {

  private final Refusal why;
  private final @Nullable Duration retryAfter;

  /**
   * A refusal that asking again will not change.
   *
   * @param why the reason, which decides status and code
   * @param detail one sentence for the caller; it is on the wire, so it names nothing internal
   */
  public Refused(Refusal why, String detail) {
    this(why, detail, null);
  }

  /**
   * A refusal that passes.
   *
   * @param why the reason, which decides status and code
   * @param detail one sentence for the caller; it is on the wire, so it names nothing internal
   * @param retryAfter when asking again makes sense, rounded up to whole seconds on the wire; null
   *     if never
   */
  public Refused(Refusal why, String detail, @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.why = why;
    this.retryAfter = retryAfter;
  }

  /**
   * The reason.
   *
   * @return what decides status and code
   */
  public Refusal why() {
    return why;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  /** Whole seconds, at least one, or null when asking again will not help. */
  @Nullable Long retryAfterSeconds() {
    return retryAfter == null ? null : Math.max(1, retryAfter.plusMillis(999).toSeconds());
  }
}
