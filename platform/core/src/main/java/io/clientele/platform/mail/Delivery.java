package io.clientele.platform.mail;

/** What a mail server said to a mail (RFC 5321 4.2.1). */
public enum Delivery {
  /** It has taken it: from now on it is its business. */
  TAKEN,
  /** Not now, or nobody answered: trying again later may help. */
  LATER,
  /** Not now, for this recipient; others may well be served. Trying again later may help. */
  BUSY,
  /** Never: it refuses this mail or its recipient for good. */
  NEVER
}
