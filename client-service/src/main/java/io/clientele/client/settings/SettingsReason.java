package io.clientele.client.settings;

import io.clientele.platform.decision.Reason;

/** Why settings are not taken. */
enum SettingsReason implements Reason {
  PRACTICE_ADMIN_ONLY(Kind.FORBIDDEN),
  COUNTRY_UNUSABLE(Kind.INVALID),
  CURRENCY_UNUSABLE(Kind.INVALID),
  TIME_ZONE_UNUSABLE(Kind.INVALID),
  FINANCIAL_YEAR_END_UNUSABLE(Kind.INVALID);

  private final Kind kind;

  SettingsReason(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String rule() {
    return "LIF-5";
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
