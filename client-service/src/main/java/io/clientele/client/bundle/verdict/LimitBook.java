package io.clientele.client.bundle.verdict;

import io.clientele.platform.aggregate.Heard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the limits of bundles are kept, in the very documents their slots are counted in. Each
 * method may be repeated after an unknown outcome.
 */
public interface LimitBook {

  /**
   * A bundle as far as its limit goes, as no change of the store's leader undoes any more.
   *
   * @param taken slots used, promised and reserved
   * @param overtaken whether an older release, which keeps no wishes, has heard something newer
   */
  record Seen(String practice, BundleLimit limit, int taken, boolean overtaken) {}

  /** What limits the bundle of this practice, once that was told. */
  Optional<Seen> find(String practice);

  /** Keeps what was told, unless it or something newer was heard before. */
  void tell(String practice, Heard heard, int limit, @Nullable LimitWish wish);

  /**
   * Judges the wish that stands, by what is taken: one update, done only while the wish is that
   * one, without a verdict, told last, and as much is taken as was seen.
   *
   * @return whether it was done
   */
  boolean judge(Seen seen);

  /** The verdict on this wish was said: nobody need come back for it. */
  void said(String practice, long wish);

  /** Practices whose wish stands without a verdict that was said; some, if they are very many. */
  List<String> unsaid();
}
