package io.clientele.client.bundle.verdict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides how many clients a practice may have: what subscription-service told, and what we
 * found about the wish it told of.
 *
 * @param told the limit last told
 * @param wish for a smaller one, as last told; null while none stands
 * @param verdict the last of ours, on whichever wish; null before the first
 */
public record BundleLimit(int told, @Nullable LimitWish wish, @Nullable Verdict verdict) {

  /**
   * The limit that holds. A wish that was found to have room holds as long as it stands, whatever
   * limit is told meanwhile; but never is more allowed than was told.
   */
  public int effective() {
    return answer()
        .filter(Verdict::lowered)
        .map(lowered -> Math.min(told, lowered.limit()))
        .orElse(told);
  }

  /** The same after subscription-service told this. */
  public BundleLimit tells(int limit, @Nullable LimitWish stands) {
    return new BundleLimit(limit, stands, verdict);
  }

  /** The same after the wish that stands was judged, while so much was taken. */
  public BundleLimit judged(int taken) {
    return unjudged().map(its -> new BundleLimit(told, its, Verdict.on(its, taken))).orElse(this);
  }

  /** The wish that stands, if it must be judged. Numbers only grow: what lies behind is over. */
  public Optional<LimitWish> unjudged() {
    return Optional.ofNullable(wish)
        .filter(its -> verdict == null || verdict.number() < its.number());
  }

  /** The wish that stands, if a later one was judged: this one never will be. */
  public Optional<LimitWish> behind() {
    return Optional.ofNullable(wish)
        .filter(its -> verdict != null && verdict.number() > its.number());
  }

  /** What became of the wish that stands. */
  public Optional<Verdict> answer() {
    return Optional.ofNullable(verdict)
        .filter(last -> wish != null && last.number() == wish.number());
  }
}
