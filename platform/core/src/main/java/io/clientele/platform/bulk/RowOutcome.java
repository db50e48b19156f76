package io.clientele.platform.bulk;

import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param subject what it was about or has made: the id of a client
 * @param why every reason against it; empty unless it is refused
 */
public record RowOutcome(Effect effect, @Nullable String subject, List<Refusal> why) {

  public RowOutcome {
    why = List.copyOf(why);
  }
}
