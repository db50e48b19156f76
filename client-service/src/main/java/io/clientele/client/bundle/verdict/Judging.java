package io.clientele.client.bundle.verdict;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.LostRace;
import io.clientele.platform.aggregate.TryAgain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what limits a bundle, and judges wishes for a smaller one: first what was told is kept,
 * then the verdict is written beside the count, once for all, then it is said. Whoever comes back
 * after a crash, or comes too, finds how far that has come and goes on; none of it is done twice.
 */
public final class Judging {

  private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
  private static final Cause OURSELVES = Cause.of("client-service");
  private static final int TRIES = 40;

  private final LimitBook book;
  private final Aggregates<JudgedBundle, BundleEvent> judged;

  /** Verdicts in this book, said by these. */
  public Judging(LimitBook book, Aggregates<JudgedBundle, BundleEvent> judged) {
    this.book = book;
    this.judged = judged;
  }

  /**
   * Subscription-service told of a practice.
   *
   * @param limit how many clients it may have
   * @param wish for a smaller bundle, null if none stands
   * @throws TryAgain after losing too many races
   */
  public void hear(String practice, Heard heard, int limit, @Nullable LimitWish wish, Cause cause) {
    book.tell(practice, heard, limit, wish);
    // Not the wish we heard: by now another may stand, or this one be judged.
    answer(practice, cause);
  }

  /** Says every verdict that somebody left unsaid; call it every few seconds. */
  public void sweep() {
    for (var practice : book.unsaid()) {
      try {
        answer(practice, OURSELVES);
      } catch (RuntimeException e) {
        LOG.warn("the wish of {} could not be judged: {}", practice, e.toString());
      }
    }
  }

  private void answer(String practice, Cause cause) {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var seen = book.find(practice).orElse(null);
      if (seen == null) {
        return;
      }
      if (seen.limit().unjudged().isEmpty()) {
        seen.limit().answer().ifPresent(verdict -> say(practice, verdict, cause));
        return;
      }
      if (seen.overtaken()) {
        return; // Until what an older release heard is told again, or something newer is.
      }
      if (!book.judge(seen)) {
        LostRace.giveWay(attempt);
      }
    }
    throw new TryAgain("too many changes at once of the bundle of " + practice);
  }

  private void say(String practice, Verdict verdict, Cause cause) {
    judged.command(
        practice, cause, present -> JudgedBundle.say(present, practice, verdict), said -> "");
    book.said(practice, verdict.number());
  }
}
