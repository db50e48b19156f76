package io.clientele.platform.bulk;

import io.clientele.platform.decision.Reason;

/** Why a bulk command, or one row of it, is not taken, not planned or not done. */
enum BulkReason implements Reason {
  BULK_NOT_FOUND("BLK-3", Kind.NOT_FOUND),
  TOO_MANY_BULKS("BLK-3", Kind.TOO_MANY),
  NO_ROWS("BLK-2", Kind.INVALID),
  NOT_PLANNED_YET("BEY-1", Kind.CONFLICT),
  PLAN_OUTDATED("BEY-1", Kind.CONFLICT),
  FACTS_CHANGED("BEY-1", Kind.CONFLICT),
  /** What was said yes to cannot be planned again or withdrawn. */
  ALREADY_APPLIED("BEY-1", Kind.CONFLICT),
  WITHDRAWN("BEY-1", Kind.CONFLICT),
  /** A fault of ours, at one row. */
  ROW_FAILED("COD-2", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  BulkReason(String rule, Kind kind) {
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
