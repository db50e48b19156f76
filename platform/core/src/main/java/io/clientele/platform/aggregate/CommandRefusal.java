package io.clientele.platform.aggregate;

import io.clientele.platform.decision.Reason;

/** Why the platform itself refuses a command. */
enum CommandRefusal implements Reason {
  IDEMPOTENCY_KEY_REUSED("CLI-14", Kind.INVALID),
  CHANGED_MEANWHILE("LIF-5", Kind.CHANGED);

  private final String rule;
  private final Kind kind;

  CommandRefusal(String rule, Kind kind) {
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
