package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.List;

/** Tells a no from a not yet, which is no answer to be kept. */
final class NotYet {

  private NotYet() {}

  /**
   * Returns if these are reasons for good.
   *
   * @throws TryAgain if one of them may pass
   */
  static void orElse(List<Refusal> why) {
    for (var no : why) {
      if (no.reason().kind() == Reason.Kind.NOT_YET) {
        throw new TryAgain(no.detail());
      }
    }
  }
}
