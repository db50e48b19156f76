package io.clientele.platform.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to the mail server. */
public final class Mailer {

  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

  private final JavaMailSender sender;
  private final String from;

  /**
   * A mailer.
   *
   * @param from the sender as RFC 5322 writes it: {@code Clientele <no-reply@clientele.example>}
   */
  public Mailer(JavaMailSender sender, String from) {
    this.sender = sender;
    this.from = from;
  }

  /**
   * Sends a mail, once. Whatever goes wrong is an answer, not an exception.
   *
   * @param about what the mail belongs to, by id, for the log: never an address
   */
  public Delivery send(Mail mail, String about) {
    try {
      sender.send(written(mail));
      return Delivery.TAKEN;
    } catch (MailException e) {
      var delivery = Refusals.of(e);
      LOG.warn("the mail of {} did not get out, {}: {}", about, delivery, kinds(e));
      return delivery;
    }
  }

  private SMTPMessage written(Mail mail) {
    try {
      var message = new SMTPMessage(sender.createMimeMessage().getSession());
      write(mail, message);
      return message;
    } catch (MessagingException e) {
      throw new MailParseException(e);
    }
  }

  private void write(Mail mail, SMTPMessage message) throws MessagingException {
    var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(mail.to());
    helper.setSubject(mail.subject());
    helper.setText(mail.text(), mail.html());
    if (mail.id() != null) {
      message.setHeader("Message-ID", "<" + mail.id() + ">");
    }
    if (mail.returnPath() != null) {
      message.setEnvelopeFrom(mail.returnPath());
      // Asked of servers that know how (RFC 3461); the others report failures alone.
      message.setNotifyOptions(SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE);
      message.setReturnOption(SMTPMessage.RETURN_HDRS);
    }
  }

  /** The kinds of what went wrong; the messages of a mail server quote addresses. */
  private static String kinds(Throwable failure) {
    return String.join(
        " by ",
        Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
            .map(e -> e.getClass().getSimpleName())
            .toList());
  }
}
