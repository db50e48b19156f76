package io.clientele.access.practice;

import io.clientele.platform.secret.LinkToken;

/** Who carries mails. */
public interface Post {

  /**
   * Hands the confirmation mail to a mail server.
   *
   * @return whether one has taken it
   */
  boolean deliver(Registration to, LinkToken link);
}
