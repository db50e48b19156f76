package io.clientele.access.notice;

import io.clientele.platform.mail.Delivery;

/** Who carries mails. */
public interface Courier {

  /** Hands a mail to a mail server; gives what it said. */
  Delivery deliver(Notice notice, Letter letter);
}
