package io.clientele.platform.job;

import io.clientele.platform.decision.Refusal;

/** What came of asking for a job. */
public sealed interface Asking {

  /** It will be done. The same request under the same key is told the same again (CLI-14). */
  record Taken(Job job) implements Asking {}

  /** It will not. */
  record Refused(Refusal why) implements Asking {}
}
