package io.clientele.client.bundle.verdict;

import io.clientele.client.bundle.verdict.BundleEvent.BundleKept;
import io.clientele.client.bundle.verdict.BundleEvent.BundleLowered;
import io.clientele.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What was said last of a practice's wishes for a smaller bundle. It only says what is in the
 * bundle's row already, and decides nothing.
 *
 * @param id of the practice
 */
public record JudgedBundle(String id, Verdict verdict) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "bundle";

  /** A verdict is said, unless it or a later one was. */
  static Decision<JudgedBundle, BundleEvent> say(
      @Nullable JudgedBundle present, String practice, Verdict verdict) {
    return present != null && present.verdict.number() >= verdict.number()
        ? Decision.unchanged()
        : Decision.done(new JudgedBundle(practice, verdict), event(practice, verdict));
  }

  private static BundleEvent event(String practice, Verdict verdict) {
    return verdict.lowered()
        ? new BundleLowered(practice, verdict.number(), verdict.limit(), verdict.taken())
        : new BundleKept(practice, verdict.number(), verdict.limit(), verdict.taken());
  }

  /** What others may know: all of it. */
  public BundleState told() {
    return new BundleState(
        id, verdict.number(), verdict.limit(), verdict.lowered(), verdict.taken());
  }
}
