package io.clientele.subscription.terms;

import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asks for a preview is told.
 *
 * @param preview null if the change would be refused
 * @param why all reasons for that; else none
 */
public record Previewed(@Nullable Preview preview, List<Refusal> why) {

  static Previewed yes(Preview preview) {
    return new Previewed(preview, List.of());
  }

  static Previewed no(Refusal why) {
    return new Previewed(null, List.of(why));
  }
}
