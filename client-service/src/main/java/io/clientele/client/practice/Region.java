package io.clientele.client.practice;

/** Where a practice works; decides whether it chooses the kind of its clients (CLI-2). */
public enum Region {
  UK(true),
  US(false),
  CA(false);

  private final boolean choosesKind;

  Region(boolean choosesKind) {
    this.choosesKind = choosesKind;
  }

  /** Whether practices here say what kind a client is; elsewhere it is always a business. */
  public boolean choosesKind() {
    return choosesKind;
  }
}
