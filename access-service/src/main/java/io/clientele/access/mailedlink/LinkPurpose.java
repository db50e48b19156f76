package io.clientele.access.mailedlink;

import java.time.Duration;

/** What a mailed link is good for; for nothing else (ACC-8a). */
public enum LinkPurpose {
  /** Setting a new password. */
  PASSWORD_RESET(Duration.ofHours(1), false),
  /** Showing that somebody reads the mail of the address they want to sign in with. */
  EMAIL_CHANGE(Duration.ofHours(24), true);

  private final Duration valid;
  private final boolean newestOnly;

  LinkPurpose(Duration valid, boolean newestOnly) {
    this.valid = valid;
    this.newestOnly = newestOnly;
  }

  /** How long a link can be used, from when it was asked for. */
  public Duration valid() {
    return valid;
  }

  /**
   * Whether asking again ends the link of before. Only where nobody asks but who has the password:
   * else a stranger who asks would end the link a person is about to use.
   */
  public boolean newestOnly() {
    return newestOnly;
  }
}
