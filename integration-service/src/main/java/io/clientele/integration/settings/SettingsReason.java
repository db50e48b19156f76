package io.clientele.integration.settings;

import io.clientele.platform.decision.Reason;

/** Why settings of a connection are not taken. */
public enum SettingsReason implements Reason {
  DESTINATION_NOT_OFFERED,
  BANK_MATCH_NOT_OFFERED,
  TAX_RATE_UNKNOWN,
  TAX_RATE_UNUSABLE;

  @Override
  public String rule() {
    return "INT-5";
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
