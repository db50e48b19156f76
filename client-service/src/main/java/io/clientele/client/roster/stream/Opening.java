package io.clientele.client.roster.stream;

import io.clientele.platform.decision.Refusal;

/** What came of wanting a stream. */
public sealed interface Opening {

  /** It is open, and must be closed in the end. */
  record Open(Watcher watcher) implements Opening {}

  /** It is not, for this reason. */
  record Refused(Refusal why) implements Opening {}
}
