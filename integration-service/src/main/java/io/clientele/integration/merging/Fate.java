package io.clientele.integration.merging;

/** What a plan says about something written. */
public enum Fate {
  /** Exactly one entry has its code, and no other has its name. */
  MATCHED_BY_CODE,
  /** No entry has its code, or it has none; exactly one has its name. */
  MATCHED_BY_NAME,
  /** Several entries have its code. */
  SEVERAL_HAVE_THE_CODE,
  /** Several entries have its name, and none its code. */
  SEVERAL_HAVE_THE_NAME,
  /** One entry has its code, and only others have its name. */
  CODE_AND_NAME_DIFFER,
  /** Another rule is, or would be, about the same supplier. */
  SUPPLIER_TWICE,
  /** No entry has its code or its name. */
  NOTHING_FOUND,
  /** The list in which it would be was never imported: nothing is known. */
  LIST_MISSING;

  /** Whether it is bound without anybody choosing. */
  public boolean isMatch() {
    return this == MATCHED_BY_CODE || this == MATCHED_BY_NAME;
  }

  /** Whether somebody must choose, or it stays as it is. */
  public boolean isConflict() {
    return !isMatch() && this != NOTHING_FOUND && this != LIST_MISSING;
  }
}
