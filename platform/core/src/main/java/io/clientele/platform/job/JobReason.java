package io.clientele.platform.job;

import io.clientele.platform.decision.Reason;

/** Why the platform itself ends a job. */
enum JobReason implements Reason {
  GAVE_UP;

  @Override
  public String rule() {
    return "OPS-3";
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }
}
