package io.clientele.access.leaver;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a membership; who is not there has left. */
public interface Leave {

  /**
   * See {@code Memberships.leave}.
   *
   * @return why not; empty if they have gone
   */
  List<Refusal> leave(String practice, String login, @Nullable String successor, Cause cause);
}
