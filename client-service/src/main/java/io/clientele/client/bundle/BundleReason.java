package io.clientele.client.bundle;

import io.clientele.platform.decision.Reason;

/** Why a client does not get a slot. */
public enum BundleReason implements Reason {
  BUNDLE_FULL("CLI-9", Kind.CONFLICT),
  ROW_NOT_RESERVED("BLK-3", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  BundleReason(String rule, Kind kind) {
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
