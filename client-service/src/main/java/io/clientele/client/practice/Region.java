package io.clientele.client.practice;

/** Where a practice works; decides whether it chooses the kind of its clients (CLI-2). */
public enum Region {
  UK(true, "GB"),
  US(false, "US"),
  CA(false, "CA");

  private final boolean choosesKind;
  private final String country;

  Region(boolean choosesKind, String country) {
    this.choosesKind = choosesKind;
    this.country = country;
  }

  /** ISO 3166-1, two letters; whose telephone numbers are typed without a country here. */
  public String country() {
    return country;
  }

  /** Whether practices here say what kind a client is; elsewhere it is always a business. */
  public boolean choosesKind() {
    return choosesKind;
  }
}
