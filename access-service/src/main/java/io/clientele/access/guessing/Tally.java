package io.clientele.access.guessing;

import java.time.Duration;
import java.time.Instant;

/**
 * The wrong guesses of one that is counted. They ebb away one by one, so there is no moment in
 * which all are forgotten, and no number to be kept: how many there are follows from when there
 * will be none.
 *
 * @param emptyAt when all are forgotten
 * @param openAt when the next guess may be made
 */
public record Tally(Instant emptyAt, Instant openAt) {

  /** Nothing is known of them. */
  public static final Tally NONE = new Tally(Instant.EPOCH, Instant.EPOCH);

  /** How many there are. */
  int made(Instant now, Pace pace) {
    var left = Duration.between(now, emptyAt).toMillis();
    var each = pace.forgiven().toMillis();
    return left <= 0 ? 0 : (int) Math.min(pace.most(), Math.ceilDiv(left, each));
  }

  /** How long until the next may be made; zero if it may be now. */
  Duration wait(Instant now) {
    return now.isBefore(openAt) ? Duration.between(now, openAt) : Duration.ZERO;
  }

  /** With one more, made now. */
  Tally plusOne(Instant now, Pace pace) {
    var each = pace.forgiven();
    var from = emptyAt.isAfter(now) ? emptyAt : now;
    var most = now.plus(each.multipliedBy(pace.most()));
    var next = from.plus(each);
    var wrong = Math.min(pace.most(), made(now, pace) + 1);
    return new Tally(next.isAfter(most) ? most : next, now.plus(pace.waitAfter(wrong)));
  }

  /** With one less, which was not wrong after all; others have guessed since it was counted. */
  Tally minusOne(Instant now, Pace pace) {
    var made = made(now, pace);
    var shorter = pace.waitAfter(made).minus(pace.waitAfter(Math.max(0, made - 1)));
    return new Tally(emptyAt.minus(pace.forgiven()), openAt.minus(shorter));
  }

  /** From when on it says nothing more than {@link #NONE}. */
  public Instant idleAt() {
    return emptyAt.isAfter(openAt) ? emptyAt : openAt;
  }
}
