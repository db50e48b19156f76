package io.clientele.access.clientaccess;

import io.clientele.access.login.Login;
import io.clientele.platform.decision.Refusal;
import java.util.List;

/** The answer to: why can this colleague see this client, or why not (ACC-2). */
public sealed interface Explanation {

  /**
   * Why.
   *
   * @param paths every way that leads there; empty if nothing does
   */
  record Given(String client, String colleague, boolean sees, List<AccessPath> paths)
      implements Explanation {

    static Given of(ClientAccess access, Login colleague) {
      var paths = access.paths(colleague);
      return new Given(access.id(), colleague.id(), !paths.isEmpty(), paths);
    }
  }

  /** Whoever asks does not see the client, or there is no such colleague. */
  record Refused(Refusal why) implements Explanation {}
}
