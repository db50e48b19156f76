package io.clientele.platform.job;

import io.clientele.platform.decision.Refusal;

/** How the work on a job ends, if it does. */
public sealed interface JobEnd {

  /**
   * It is done.
   *
   * @param done how much there was of it in the end
   * @param result what came of it; kept as JSON
   */
  record Done(long done, Object result) implements JobEnd {}

  /** A rule forbids it; trying again would not help. */
  record Failed(Refusal why) implements JobEnd {}
}
