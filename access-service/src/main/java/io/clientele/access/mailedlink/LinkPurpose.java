package io.clientele.access.mailedlink;

import java.time.Duration;

/** What a mailed link is good for; for nothing else (ACC-8a). */
public enum LinkPurpose {
  /** Setting a new password. */
  PASSWORD_RESET(Duration.ofHours(1)),
  /** Showing that somebody reads the mail of the address they want to sign in with. */
  EMAIL_CHANGE(Duration.ofHours(24));

  private final Duration valid;

  LinkPurpose(Duration valid) {
    this.valid = valid;
  }

  /** How long a link can be used, from when it was asked for. */
  public Duration valid() {
    return valid;
  }
}
