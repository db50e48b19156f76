package io.clientele.client.bundle;

import io.clientele.client.bundle.verdict.BundleState;
import io.clientele.client.bundle.verdict.LimitWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What subscription-service does, as far as the limit goes: a larger bundle is told at once, a
 * smaller one is a wish that stands until its verdict is heard or it is withdrawn.
 */
final class SomeSubscription {

  private static final int MOST = 7;

  /** What was told once. */
  record State(long sequence, int limit, @Nullable LimitWish wish) {}

  private final List<State> told = new ArrayList<>();
  private int limit;
  private long wishes;
  private @Nullable LimitWish wish;

  SomeSubscription(int limit) {
    this.limit = limit;
    tell();
  }

  /** Everything told so far, oldest first. */
  synchronized List<State> told() {
    return List.copyOf(told);
  }

  synchronized State newest() {
    return told.getLast();
  }

  /** Hears the last verdict. */
  synchronized void hear(@Nullable BundleState verdict, Runnable lowered) {
    if (wish == null || verdict == null || verdict.wish() != wish.number()) {
      return;
    }
    wish = null;
    if (verdict.lowered()) {
      limit = verdict.limit();
    }
    tell();
    if (verdict.lowered()) {
      lowered.run();
    }
  }

  /** Somebody changes the plan, withdraws a change, or changes something else. */
  synchronized void act(Random random) {
    if (wish != null) {
      switch (random.nextInt(6)) {
        case 0 -> {
          wish = null;
          tell();
        }
        case 1, 2 -> tell();
        default -> {}
      }
    } else if (limit == 1 || limit < MOST && random.nextInt(5) < 2) {
      limit += 1 + random.nextInt(MOST - limit);
      tell();
    } else {
      wish = new LimitWish(++wishes, 1 + random.nextInt(limit - 1));
      tell();
    }
  }

  private void tell() {
    told.add(new State(told.size() + 1L, limit, wish));
  }
}
