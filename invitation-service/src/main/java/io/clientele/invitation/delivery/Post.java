package io.clientele.invitation.delivery;

import io.clientele.invitation.letter.Letter;

/** Who carries mails. */
public interface Post {

  /**
   * Hands a letter to a mail server, once.
   *
   * @param to the address
   * @param about what every repeat of this letter has in common; nothing else has it
   */
  Handover deliver(Letter letter, String to, Reference about);
}
