package io.clientele.subscription.licence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One client's licence of one add-on (SUB-3), or that it is wanted.
 *
 * @param reason why it is blocked; null while it is not
 * @param software that of the client's bookkeeping, which the add-on must use too (INT-12); null
 *     where there is none, and for whom has no licence
 * @param since when it became so
 */
public record Licence(
    Status status, @Nullable Block reason, @Nullable String software, Instant since) {

  /** How it stands with it. Whoever has none, and for whom none is wanted, is in no status. */
  public enum Status {
    /** To be had since the client was added; whether one is free is not decided yet (CLI-3). */
    WANTED,
    /** It was wanted, and none was free; it is given when somebody assigns it. */
    WAITING,
    /** The client has it. */
    ACTIVE,
    /** The client has it, and it counts, but it does not go with the client's software. */
    BLOCKED
  }

  /** Why a licence cannot be used (INT-12). */
  public enum Block {
    /** The client's bookkeeping is connected to no software. */
    SOFTWARE_MISSING,
    /** The add-on does not support that software. */
    SOFTWARE_NOT_SUPPORTED
  }

  /** Whether the client has it, be it that it can be used or not. */
  public boolean held() {
    return status == Status.ACTIVE || status == Status.BLOCKED;
  }

  static Licence wanted(Instant now) {
    return new Licence(Status.WANTED, null, null, now);
  }

  static Licence waiting(Instant now) {
    return new Licence(Status.WAITING, null, null, now);
  }

  static Licence held(Fit fit, Instant now) {
    var block = fit.block();
    return new Licence(block == null ? Status.ACTIVE : Status.BLOCKED, block, fit.software(), now);
  }

  /** Whether it is the same, since whenever. */
  boolean isAs(Licence other) {
    return equals(new Licence(other.status, other.reason, other.software, since));
  }
}
