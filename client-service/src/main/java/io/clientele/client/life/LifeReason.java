package io.clientele.client.life;

import io.clientele.platform.decision.Reason;

/** Why a client stays what it is. */
enum LifeReason implements Reason {
  PERMISSION_MISSING("CLI-10", Kind.FORBIDDEN),
  REACTIVATION_TOO_EARLY("LIF-2", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  LifeReason(String rule, Kind kind) {
    this.rule = rule;
    this.kind = kind;
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
