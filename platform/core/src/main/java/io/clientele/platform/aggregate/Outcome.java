package io.clientele.platform.aggregate;

import io.clientele.platform.decision.Refusal;
import java.util.List;

/**
 * What came of a command.
 *
 * @param <S> the state of the aggregate
 */
public sealed interface Outcome<S> {

  /**
   * It was done now.
   *
   * @param answer the JSON given to the caller, kept with the key
   */
  record Done<S>(S state, long version, String answer) implements Outcome<S> {}

  /** It had been done before under the same key; this is the answer given then. */
  record Repeated<S>(long version, String answer) implements Outcome<S> {}

  /** It was so already; nothing was written. */
  record Unchanged<S>(S state, long version) implements Outcome<S> {}

  /** A rule forbade it; nothing was written. */
  record Refused<S>(List<Refusal> why) implements Outcome<S> {}
}
