package io.clientele.access.lookup;

import io.clientele.platform.decision.Refusal;
import java.util.List;

/** What whoever asks about an email is told. */
public sealed interface LookedUp {

  /**
   * It is the verified email of a login.
   *
   * @param colleague whether they work at the practice that asks
   */
  record Known(String login, boolean colleague) implements LookedUp {}

  /** It is the verified email of none; an unverified one shows nothing about whose it is. */
  record Unknown() implements LookedUp {}

  /** It is not told, for all these reasons. */
  record Refused(List<Refusal> why) implements LookedUp {

    static Refused because(Refusal why) {
      return new Refused(List.of(why));
    }
  }
}
