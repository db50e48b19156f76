package io.clientele.platform.bulk;

/** What becomes of a row. */
public enum Effect {
  /** Something is done for it. */
  CHANGE,
  /** It is so already. */
  UNCHANGED,
  /** Rules stand against it. */
  REFUSED
}
