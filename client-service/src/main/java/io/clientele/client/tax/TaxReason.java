package io.clientele.client.tax;

import io.clientele.platform.decision.Reason;

/** Why income sources or a mark are not taken, or a list of categories is not shown. */
enum TaxReason implements Reason {
  INCOME_SOURCES_REQUIRED("CLI-13", Kind.INVALID),
  INCOME_SOURCES_NOT_OPEN("CLI-13", Kind.INVALID),
  INCOME_SOURCES_TOO_MANY("CLI-13", Kind.INVALID),
  SELF_EMPLOYED_MARK_NOT_OPEN("CLI-12", Kind.INVALID),
  SELF_EMPLOYED_MARK_CONNECTED("CLI-12", Kind.CONFLICT),
  NOT_MARKED_SELF_EMPLOYED("CLI-12", Kind.NOT_FOUND),
  CATEGORY_LIST_NOT_KNOWN_YET("CLI-12", Kind.NOT_YET);

  private final String rule;
  private final Kind kind;

  TaxReason(String rule, Kind kind) {
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
