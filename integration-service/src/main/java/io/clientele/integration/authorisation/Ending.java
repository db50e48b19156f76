package io.clientele.integration.authorisation;

/** Why an authorisation is over; names on the wire, for ever. */
public enum Ending {
  /** The provider refused it, and later again. */
  REFRESH_REFUSED,
  /** Nothing was connected by it any more: we gave it back. */
  UNUSED
}
