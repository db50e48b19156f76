package io.clientele.standalone.infrastructure;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Catches every mail that is sent through it, whoever it is for, and shows it on a web page; none
 * leaves the machine. Mails are kept in memory and are gone when it is closed.
 */
public final class LocalMail implements AutoCloseable {

  // Whoever waits for a mail looks again and again; each is taken apart once.
  private final Map<StoredMessage, CaughtMail> read = new ConcurrentHashMap<>();
  private final GreenMail catcher;
  private final MailPage page;

  private LocalMail(int smtpPort, int httpPort) {
    catcher = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    catcher.start();
    page = MailPage.start(httpPort, this::messages);
  }

  /**
   * Starts catching on the loopback address.
   *
   * @param smtpPort where mails are delivered; 0 takes a free one
   * @param httpPort where they are shown; 0 takes a free one
   * @throws IllegalStateException if the SMTP port is taken
   * @throws UncheckedIOException if the HTTP port is taken
   */
  public static LocalMail start(int smtpPort, int httpPort) {
    return new LocalMail(smtpPort, httpPort);
  }

  /** The port mails are delivered to, without encryption and without authentication. */
  public int smtpPort() {
    return catcher.getSmtp().getPort();
  }

  /**
   * Where a browser lists the mails. {@code messages?to=<email>} below it answers them as a JSON
   * array, newest first, of objects with {@code to, subject, at, text}.
   */
  public URI page() {
    return page.address();
  }

  /** Every mail caught so far, newest first. */
  public List<CaughtMail> messages() {
    // A mail to three people lies in three mailboxes, and is one mail.
    Set<String> seen = new HashSet<>();
    return catcher.getManagers().getImapHostManager().getAllMessages().stream()
        .sorted(Comparator.comparing(StoredMessage::getReceivedDate).reversed())
        .map(stored -> read.computeIfAbsent(stored, LocalMail::read))
        .filter(mail -> seen.add(mail.id()))
        .toList();
  }

  private static CaughtMail read(StoredMessage stored) {
    try {
      return CaughtMail.of(stored.getMimeMessage(), stored.getReceivedDate().toInstant());
    } catch (MessagingException e) {
      throw new IllegalStateException("A caught mail cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops catching and forgets the mails. */
  @Override
  public void close() {
    page.close();
    catcher.stop();
  }
}
