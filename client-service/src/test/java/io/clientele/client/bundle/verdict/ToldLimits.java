package io.clientele.client.bundle.verdict;

import io.clientele.platform.aggregate.Heard;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must come of limits told and wishes judged, worked out without a store. */
final class ToldLimits {

  private final Map<Long, Verdict> verdicts = new HashMap<>();
  private long newest;
  private int limit;
  private @Nullable LimitWish wish;

  void tell(Heard heard, int now, @Nullable LimitWish stands) {
    if (heard.sequence() > newest) {
      newest = heard.sequence();
      limit = now;
      wish = stands;
    }
  }

  void judge(int taken) {
    if (wish != null) {
      verdicts.putIfAbsent(
          wish.number(), new Verdict(wish.number(), wish.limit(), taken <= wish.limit(), taken));
    }
  }

  int limit() {
    return limit;
  }

  @Nullable LimitWish wish() {
    return wish;
  }

  @Nullable Verdict verdict() {
    return wish == null ? null : verdicts.get(wish.number());
  }

  int effective() {
    var verdict = verdict();
    return verdict != null && verdict.lowered() && verdict.limit() < limit
        ? verdict.limit()
        : limit;
  }
}
