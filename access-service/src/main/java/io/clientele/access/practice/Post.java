package io.clientele.access.practice;

import io.clientele.platform.mail.Delivery;
import io.clientele.platform.secret.LinkToken;

/** Who carries mails. */
public interface Post {

  /** Hands the confirmation mail to a mail server; gives what it said. */
  Delivery deliver(Registration to, LinkToken link);
}
