package io.clientele.platform.token;

/** How a token stands now that was good when its request came. */
public enum Standing {
  /** It would be accepted now. */
  HOLDS,
  /** Its time is over. */
  EXPIRED,
  /** The rights of its login have changed since it was made (ACC-8). */
  OUTDATED
}
