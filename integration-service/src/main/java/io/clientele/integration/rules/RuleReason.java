package io.clientele.integration.rules;

import io.clientele.platform.decision.Reason;

/** Why something about supplier rules is refused. */
public enum RuleReason implements Reason {
  CLIENT_NOT_FOUND("INT-2", Kind.NOT_FOUND),
  CLIENT_NOT_YET("INT-2", Kind.NOT_YET),
  RULE_NOT_FOUND("INT-5", Kind.NOT_FOUND),
  TOO_MANY_RULES("INT-5", Kind.CONFLICT),
  SUPPLIER_HAS_A_RULE("INT-5", Kind.CONFLICT),
  CATEGORY_NEEDED("INT-5", Kind.INVALID),
  REFERENCE_EMPTY("INT-5", Kind.INVALID),
  ENTRY_UNKNOWN("INT-5", Kind.INVALID),
  TAX_RATE_UNUSABLE("INT-5", Kind.INVALID),
  PLAN_OVERTAKEN("INT-6", Kind.CONFLICT),
  NOTHING_TO_MERGE("INT-6", Kind.CONFLICT),
  TOO_MANY_MERGES("INT-6", Kind.CONFLICT),
  CHOICE_UNUSABLE("INT-6", Kind.INVALID),
  MERGE_NOT_FOUND("INT-6", Kind.NOT_FOUND),
  UNDO_OVER("INT-6", Kind.GONE);

  private final String rule;
  private final Kind kind;

  RuleReason(String rule, Kind kind) {
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
