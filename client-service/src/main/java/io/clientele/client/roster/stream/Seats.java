package io.clientele.client.roster.stream;

import io.clientele.platform.decision.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many streams are open: one login must not take the room of all. */
final class Seats {

  private static final int RETRY_AFTER_SECONDS = 15;

  private final int perLogin;
  private final int all;
  private final Map<String, Integer> taken = new HashMap<>();
  private int open;

  Seats(int perLogin, int all) {
    this.perLogin = perLogin;
    this.all = all;
  }

  /** Takes one, unless there is a reason not to. */
  synchronized Optional<Refusal> take(String login) {
    if (taken.getOrDefault(login, 0) >= perLogin) {
      return Optional.of(
          StreamReason.TOO_MANY_STREAMS_OF_YOURS
              .because("You have " + perLogin + " streams open; close one of them.")
              .with("limit", perLogin)
              .with("retryAfter", RETRY_AFTER_SECONDS));
    }
    if (open >= all) {
      return Optional.of(
          StreamReason.TOO_MANY_STREAMS.because("Too many streams are open here; try again."));
    }
    taken.merge(login, 1, Integer::sum);
    open++;
    return Optional.empty();
  }

  /** Gives one back that was taken. */
  synchronized void leave(String login) {
    taken.computeIfPresent(login, (any, count) -> count > 1 ? count - 1 : null);
    open--;
  }

  /** How many are taken. */
  synchronized int open() {
    return open;
  }
}
