package io.clientele.access.practice;

import io.clientele.platform.decision.Reason;

/** Why a registration is not taken. */
enum RegistrationRefusal implements Reason {
  TIME_ZONE_UNKNOWN("ACC-1"),
  IDEMPOTENCY_KEY_REUSED("CLI-14");

  private final String rule;

  RegistrationRefusal(String rule) {
    this.rule = rule;
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
