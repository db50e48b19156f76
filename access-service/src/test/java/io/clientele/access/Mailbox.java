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

  private static final Pattern LINK = Pattern.compile("https?://\\S+/registration/([\\w-]+)");
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
    var mail =
        Awaitility.await()
            // Nearly every test waits here, and never for long.
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(10))
            .until(() -> mailsTo(email), found -> found.size() >= mails)
            .getFirst();
    var link = LINK.matcher(mail.text());
    if (!link.find()) {
      throw new AssertionError("no link in " + mail.text());
    }
    return link.group(1);
  }

  /** What follows this path in the newest link mailed to this address, once so many have come. */
  static String linkTo(String email, String path, int mails) {
    var link = Pattern.compile("https?://\\S+?" + Pattern.quote(path) + "([\\w-]+)");
    return Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> links(email, link), found -> found.size() >= mails)
        .getFirst();
  }

  private static List<String> links(String email, Pattern link) {
    return mailsTo(email).stream()
        .map(mail -> link.matcher(mail.text()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }
}
