package io.clientele.platform.bulk;

/** How far a bulk command is. */
public enum BulkStatus {
  /** Its rows are being judged. */
  PLANNING,
  /** It waits for a yes to its plan, for a while. */
  PLANNED,
  /** Its rows are being done. */
  APPLYING,
  /** Every row has its outcome. */
  APPLIED,
  /** It could not be planned, or not be done as planned; it can be planned again. */
  FAILED,
  /** Nobody said yes in time, or it was withdrawn; it can be planned again. */
  LAPSED,
  /** Its time is over; it is being removed and nobody sees it any more. */
  FORGOTTEN;

  /** Whether a job works on it. */
  boolean isUnderWay() {
    return this == PLANNING || this == APPLYING;
  }

  /** Whether it has ended and nothing was done, or not all of it. */
  boolean cameToNothing() {
    return this == FAILED || this == LAPSED;
  }

  /** Whether what was reserved for it may be needed yet; so long its login has a place for it. */
  boolean isOpen() {
    return isUnderWay() || this == PLANNED;
  }
}
