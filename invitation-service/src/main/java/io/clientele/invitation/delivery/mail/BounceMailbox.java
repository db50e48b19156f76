package io.clientele.invitation.delivery.mail;

import io.clientele.invitation.delivery.Reports;
import io.clientele.invitation.invitation.Channel;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
  // A report and the mail it returns are much smaller; what matters stands at its beginning.
  private static final int MOST = 262_144;
  private static final byte[] NOTHING = {};
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
    var handled = 0;
    for (var n = 1;
        n <= folder.getMessageCount() && handled < AT_ONCE && goOn.getAsBoolean();
        n++) {
      var message = folder.getMessage(n);
      if (!message.isSet(Flags.Flag.DELETED) && isHandled(message)) {
        message.setFlag(Flags.Flag.DELETED, true);
        handled++;
      }
    }
  }

  /** Not if the server did not give it to us: it stays, and those behind it are read. */
  private boolean isHandled(Message message) throws MessagingException {
    var text = fetched(message);
    if (text.length == 0) {
      LOG.warn("a mail in the mailbox for reports cannot be fetched; it is tried again");
      return false;
    }
    reportIn(text).ifPresent(told -> reports.note(told.mail(), Channel.EMAIL, told.report()));
    return true;
  }

  /** Its beginning; there is nothing of a mail that a server does not give. */
  private static byte[] fetched(Message message) throws MessagingException {
    var beginning = new Beginning();
    try {
      message.writeTo(beginning);
      return beginning.toByteArray();
    } catch (IOException e) {
      if (!message.getFolder().isOpen()) {
        throw new FolderClosedException(message.getFolder());
      }
      return NOTHING; // or another instance was quicker
    }
  }

  /** Takes everything, and keeps the beginning. */
  private static final class Beginning extends ByteArrayOutputStream {

    @Override
    public synchronized void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] some, int from, int many) {
      super.write(some, from, Math.min(many, MOST - size()));
    }
  }

  /**
   * Whatever it is that strangers sent here: it must not keep us from reading what lies behind it.
   */
  private Optional<StatusReport> reportIn(byte[] text) {
    try {
      var message = new MimeMessage((Session) null, new ByteArrayInputStream(text));
      var told = StatusReport.of(message, paths);
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
      properties.put(prefix + "starttls.required", Boolean.toString(settings.starttls()));
      properties.put(prefix + "fetchsize", Integer.toString(MOST));
    }
    return Session.getInstance(properties);
  }
}
