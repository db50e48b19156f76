package io.clientele.client.roster.export;

import io.clientele.platform.decision.Reason;

/** Why there is no export, or not for this caller. */
enum ExportReason implements Reason {
  EXPORT_NOT_FOUND("LST-4", Kind.NOT_FOUND),
  /** What the caller sees is less than what the file was made of. */
  SIGHT_CHANGED("LST-4", Kind.FORBIDDEN),
  NO_COLLEAGUE("LST-4", Kind.FORBIDDEN),
  EXPORT_NOT_READY("LST-6", Kind.CONFLICT),
  TOO_MANY_EXPORTS("LST-6", Kind.TOO_MANY);

  private final String rule;
  private final Kind kind;

  ExportReason(String rule, Kind kind) {
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
