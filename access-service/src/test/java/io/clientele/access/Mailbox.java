package io.clientele.access;

import io.clientele.standalone.infrastructure.CaughtMail;
import io.clientele.standalone.infrastructure.LocalMail;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The mail server of the tests of this JVM; it can be taken away for a while. */
final class Mailbox {

  /** Where the links in confirmation mails lead. */
  static final String REGISTRATION = "/registration/";

  private static @Nullable LocalMail server;
  private static int port;

  private Mailbox() {}

  /** Where it takes mails, or will again. */
  static synchronized int smtpPort() {
    if (server == null && port == 0) {
      server = LocalMail.start(0, 0);
      port = server.smtpPort();
    }
    return port;
  }

  static synchronized void goAway() {
    smtpPort();
    if (server != null) {
      server.close();
      server = null;
    }
  }

  static synchronized void comeBack() {
    if (server == null) {
      server = LocalMail.start(port, 0);
    }
  }

  static synchronized List<CaughtMail> mailsTo(String email) {
    return server == null
        ? List.of()
        : server.messages().stream().filter(mail -> mail.to().contains(email)).toList();
  }

  /** The token in the newest link mailed to this address, once there is one. */
  static String linkTo(String email) {
    return linkTo(email, 1);
  }

  /** The same, once so many mails have come: who is mailed again waits for the newer one. */
  static String linkTo(String email, int mails) {
    return linkTo(email, REGISTRATION, mails);
  }

  /** What follows this path in the newest link mailed to this address, once so many have come. */
  static String linkTo(String email, String path, int mails) {
    return Awaitility.await()
        // Nearly every test waits here, and never for long.
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> links(email, path), found -> found.size() >= mails)
        .getFirst();
  }

  /** What follows this path in every link mailed to this address, the newest first. */
  static List<String> links(String email, String path) {
    var link = Pattern.compile("https?://\\S+?" + Pattern.quote(path) + "([\\w-]+)");
    return mailsTo(email).stream()
        .map(mail -> link.matcher(mail.text()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }
}
