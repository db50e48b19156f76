package io.clientele.access.refresh;

import java.time.Instant;

/**
 * All refresh tokens that came of one code. Only the newest is good; older ones are recognised,
 * because each names its generation.
 *
 * @param generation of the newest token; the first is 1
 * @param movedAt when that token was made
 * @param endsAt when the family ends, however much it is used
 */
public record Family(int generation, Instant movedAt, Instant endsAt) {

  /** The family of a code that is redeemed now. */
  public static Family begun(Lifetimes lifetimes, Instant now) {
    return new Family(1, now, now.plus(lifetimes.absolute()));
  }

  /** The family once its newest token was redeemed. */
  public Family next(Instant now) {
    return new Family(generation + 1, now, endsAt);
  }

  /** When its newest token ends. */
  public Instant expiresAt(Lifetimes lifetimes) {
    var idle = movedAt.plus(lifetimes.idle());
    return idle.isBefore(endsAt) ? idle : endsAt;
  }

  /** What a token of this generation is that comes now. */
  public Presented presented(int token, Lifetimes lifetimes, Instant now) {
    if (token > generation || !now.isBefore(expiresAt(lifetimes))) {
      return Presented.OVER;
    }
    if (token == generation) {
      return Presented.CURRENT;
    }
    return token == generation - 1 && now.isBefore(movedAt.plus(lifetimes.grace()))
        ? Presented.REPEATED
        : Presented.REPLAYED;
  }
}
