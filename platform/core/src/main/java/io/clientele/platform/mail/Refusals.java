package io.clientele.platform.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Tells what a mail server refuses for good from what may pass. */
final class Refusals {

  private static final int FOR_GOOD = 500; // RFC 5321 4.2.1: 4yz passes, 5yz does not
  private static final int CLOSES = 421; // at any time, and then about the server itself
  private static final int WANTS_AUTHENTICATION = 530; // RFC 4954: about us, not about the mail

  private Refusals() {}

  /**
   * What follows from a failure. A server that refuses us, by password or as a sender, refuses
   * every mail; that is for an operator to mend, and no mail may be given up for it.
   */
  static Delivery of(MailException failure) {
    if (failure instanceof MailPreparationException || failure instanceof MailParseException) {
      return Delivery.NEVER; // it cannot even be written
    }
    if (failure instanceof MailSendException unsent) {
      for (var cause : unsent.getMessageExceptions()) {
        if (forGood(cause)) {
          return Delivery.NEVER;
        }
        if (isBusy(cause)) {
          return Delivery.BUSY;
        }
      }
    }
    return Delivery.LATER;
  }

  /** Whether it is this recipient that it does not serve now, and not the server that goes. */
  private static boolean isBusy(@Nullable Exception failure) {
    if (failure instanceof SMTPAddressFailedException recipient) {
      return recipient.getReturnCode() < FOR_GOOD && recipient.getReturnCode() != CLOSES;
    }
    return failure instanceof MessagingException other && isBusy(other.getNextException());
  }

  private static boolean forGood(@Nullable Exception failure) {
    if (failure instanceof SMTPAddressFailedException recipient) {
      return recipient.getReturnCode() >= FOR_GOOD;
    }
    if (failure instanceof SMTPSendFailedException mail
        && mail.getReturnCode() >= FOR_GOOD
        && mail.getReturnCode() != WANTS_AUTHENTICATION) {
      return true;
    }
    return failure instanceof MessagingException other && forGood(other.getNextException());
  }
}
