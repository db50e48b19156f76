package io.clientele.access.audit;

import io.clientele.platform.decision.Reason;

/** Why the record is not shown. */
enum AuditRefusal implements Reason {
  PRACTICE_ADMIN_ONLY;

  @Override
  public String rule() {
    return "ACC-10";
  }

  @Override
  public Kind kind() {
    return Kind.FORBIDDEN;
  }
}
