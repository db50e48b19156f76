package io.clientele.simulator.faults;

import java.time.Duration;
import java.util.Optional;

/** One way in which a call can go wrong. */
public sealed interface Fault {

  /** The answer comes, but late. */
  record Slow(Duration by) implements Fault {}

  /** An error of the provider's instead of the answer, without a body that says anything. */
  record Down(int status) implements Fault {}

  /**
   * The provider's own refusal of too many calls (429).
   *
   * @param retryAfter in whole seconds; empty leaves {@code Retry-After} out
   */
  record Busy(Optional<Duration> retryAfter) implements Fault {}

  /** A page for people instead of the answer, as gateways send them. */
  record Html(int status) implements Fault {}

  /** The answer was made, with all it changes, but the connection breaks before it is heard. */
  record Cut() implements Fault {}

  /** The same in the middle of the body. */
  record Half() implements Fault {}

  /** So many calls below a path go wrong in this way. */
  default Planned calls(int calls, String path) {
    return new Planned(this, path, calls);
  }

  /** So many calls, wherever they go. */
  default Planned calls(int calls) {
    return calls(calls, "/");
  }

  /**
   * A fault that is to happen.
   *
   * @param path what addresses must begin with, the host first: {@code /api.xero.com/}
   */
  record Planned(Fault fault, String path, int calls) {}
}
