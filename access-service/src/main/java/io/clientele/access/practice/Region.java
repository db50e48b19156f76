package io.clientele.access.practice;

/** Where a practice works; decides what its clients can be connected to. */
public enum Region {
  UK("Europe/London"),
  US("America/New_York"),
  CA("America/Toronto");

  private final String timeZone;

  Region(String timeZone) {
    this.timeZone = timeZone;
  }

  /** The IANA time zone of a practice that has named none. */
  public String timeZone() {
    return timeZone;
  }
}
