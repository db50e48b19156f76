package io.clientele.invitation.delivery.mail;

import io.clientele.invitation.delivery.Reports;
import io.clientele.invitation.invitation.Channel;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what mail servers report to our mailbox, and deletes it there once it is noted: several
 * instances may do so, and a death in between has it noted twice, which changes nothing (INV-7).
 */
final class BounceMailbox {

  private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
  private static final int AT_ONCE = 200;
  private static final String PATIENCE = "10000";

  private final BounceSettings settings;
  private final ReturnPaths paths;
  private final Reports reports;

  BounceMailbox(BounceSettings settings, ReturnPaths paths, Reports reports) {
    this.settings = settings;
    this.paths = paths;
    this.reports = reports;
  }

  /**
   * Reads what is there.
   *
   * @param goOn asked before each mail
   */
  void read(BooleanSupplier goOn) {
    try (var store = session().getStore(settings.protocol())) {
      store.connect(settings.host(), settings.port(), settings.username(), settings.password());
      var folder = store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      try (folder) {
        read(folder, goOn);
      }
    } catch (MessagingException e) {
      // Reports wait where they are; the words of a mail server may quote addresses.
      LOG.warn("the mailbox for reports cannot be read: {}", e.getClass().getSimpleName());
    }
  }

  private void read(Folder folder, BooleanSupplier goOn) throws MessagingException {
    var last = Math.min(folder.getMessageCount(), AT_ONCE);
    for (var n = 1; n <= last && goOn.getAsBoolean(); n++) {
      var message = folder.getMessage(n);
      if (!message.isSet(Flags.Flag.DELETED)) {
        note(message);
        message.setFlag(Flags.Flag.DELETED, true);
      }
    }
  }

  private void note(Message message) {
    reportIn(message).ifPresent(told -> reports.note(told.mail(), Channel.EMAIL, told.report()));
  }

  /**
   * Whatever it is that strangers sent here: it must not keep us from reading what lies behind it.
   */
  private Optional<StatusReport> reportIn(Message message) {
    try {
      var told = StatusReport.of((MimeMessage) message, paths);
      if (told.isEmpty()) {
        LOG.info("a mail to the mailbox for reports is for none of our mails");
      }
      return told;
    } catch (MessagingException | IOException | RuntimeException e) {
      LOG.warn("a mail to the mailbox for reports cannot be read: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private Session session() {
    var properties = new Properties();
    for (var protocol : new String[] {"imap", "imaps"}) {
      var prefix = "mail." + protocol + ".";
      properties.put(prefix + "connectiontimeout", PATIENCE);
      properties.put(prefix + "timeout", PATIENCE);
      properties.put(prefix + "writetimeout", PATIENCE);
      properties.put(prefix + "ssl.checkserveridentity", "true");
      properties.put(prefix + "starttls.enable", "true");
    }
    return Session.getInstance(properties);
  }
}
