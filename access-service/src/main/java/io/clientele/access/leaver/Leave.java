package io.clientele.access.leaver;

import io.clientele.access.login.ColleagueChange;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.util.List;

/** Ends a membership; who is not there has left. */
public interface Leave {

  /**
   * See {@code Memberships.change}.
   *
   * @return why not; empty if they have gone
   */
  List<Refusal> leave(String login, ColleagueChange leaving, Cause cause);
}
