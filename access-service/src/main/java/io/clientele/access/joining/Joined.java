package io.clientele.access.joining;

import io.clientele.platform.decision.Refusal;
import java.util.List;

/** What came of an attempt to join. */
public sealed interface Joined {

  /**
   * The login belongs there, now or since an earlier time.
   *
   * @param account what a token calls it: {@code client/<id>}
   */
  record Done(String login, String account) implements Joined {}

  /** Rules are against it, for all these reasons. */
  record Refused(List<Refusal> why) implements Joined {

    static Refused because(Refusal why) {
      return new Refused(List.of(why));
    }
  }
}
