package io.clientele.access.refresh;

/** What a refresh token that is presented is to its family. */
public enum Presented {
  /** The newest: it is redeemed, and the next takes its place. */
  CURRENT,
  /**
   * The one before, a moment after it was redeemed: an answer was lost, or two asked at once. They
   * get the successor that is there already.
   */
  REPEATED,
  /** One that was redeemed before: two have the same token, and one of them has stolen it. */
  REPLAYED,
  /** Of a family whose time is over, or of one that never made it. */
  OVER
}
