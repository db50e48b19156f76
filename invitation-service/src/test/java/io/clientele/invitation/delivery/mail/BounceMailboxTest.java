package io.clientele.invitation.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.delivery.Reports;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Message;
import io.clientele.invitation.invitation.MessageStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BounceMailboxTest extends StoreTest {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private GreenMailUser mailbox;

  @BeforeEach
  void start() {
    server.start();
    mailbox = server.setUser("bounces@clientele.example", "us", "secret");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private BounceMailbox reading(String password) {
    return reading(password, false, server.getImap().getPort());
  }

  private BounceMailbox reading(String password, boolean starttls, int port) {
    var settings =
        new BounceSettings(
            "bounces@clientele.example",
            "imap",
            starttls,
            "127.0.0.1",
            port,
            "us",
            password,
            "INBOX");
    return new BounceMailbox(
        settings, StatusReportTest.PATHS, new Reports(instance.aggregates, clock, Instance.WEEK));
  }

  private void arrives(String report, String to) throws Exception {
    mailbox.deliver(StatusReportTest.report(report, to));
  }

  private Message mail(String id) {
    return instance.read(id).message(Channel.EMAIL).orElseThrow();
  }

  @Test
  @DisplayName("INV-7 mails that came back or arrived are noted from the mailbox, which is emptied")
  void noted() throws Exception {
    var lost = invited(OFFER, "lost@in.example");
    var found = invited(OFFER, "found@in.example");
    sent(lost, Channel.EMAIL);
    sent(found, Channel.EMAIL);
    arrives("broken", StatusReportTest.PATHS.of(new Reference(lost, 1)));
    arrives("postfix-failed", "bounces@clientele.example");
    arrives("postfix-failed", StatusReportTest.PATHS.of(new Reference(lost, 2)));
    arrives("postfix-failed", StatusReportTest.PATHS.of(new Reference(lost, 1)));
    arrives("postfix-delivered", StatusReportTest.PATHS.of(new Reference(found, 1)));
    reading("secret").read(() -> true);
    assertThat(mail(lost).status()).isEqualTo(MessageStatus.BOUNCED);
    assertThat(mail(lost).reason()).isEqualTo("the address does not exist");
    assertThat(mail(found).status()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(instance.events(lost)).endsWith("InvitationBounced.v1");
  }

  @Test
  @DisplayName("INV-7 reports wait while the mailbox cannot be read, or we are told to stop")
  void waiting() throws Exception {
    var id = invited();
    sent(id, Channel.EMAIL);
    arrives("postfix-failed", StatusReportTest.PATHS.of(new Reference(id, 1)));
    reading("wrong").read(() -> true);
    reading("secret").read(() -> false);
    assertThat(mail(id).status()).isEqualTo(MessageStatus.SENT);
    assertThat(server.getReceivedMessages()).hasSize(1);
    reading("secret").read(() -> true);
    assertThat(mail(id).status()).isEqualTo(MessageStatus.BOUNCED);
  }

  @Test
  @DisplayName(
      "INV-7 a report that cannot be fetched for a moment stays, and those behind it are read")
  void not_for_a_moment() throws Exception {
    var first = invited(OFFER, "first@in.example");
    var second = invited(OFFER, "second@in.example");
    sent(first, Channel.EMAIL);
    sent(second, Channel.EMAIL);
    arrives("postfix-failed", StatusReportTest.PATHS.of(new Reference(first, 1)));
    arrives("postfix-failed", StatusReportTest.PATHS.of(new Reference(second, 1)));
    try (var counter = new Counter(server.getImap().getPort(), "FETCH 1 (BODY[]")) {
      reading("secret", false, counter.port()).read(() -> true);
      assertThat(counter.refusals()).isEqualTo(1);
    }
    assertThat(mail(first).status()).isEqualTo(MessageStatus.SENT);
    assertThat(mail(second).status()).isEqualTo(MessageStatus.BOUNCED);
    assertThat(server.getReceivedMessages()).hasSize(1);
    reading("secret").read(() -> true);
    assertThat(mail(first).status()).isEqualTo(MessageStatus.BOUNCED);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  @DisplayName("INV-7 a mailbox server without STARTTLS is told nothing where we insist on it")
  void no_open_line() throws Exception {
    var id = invited();
    sent(id, Channel.EMAIL);
    arrives("postfix-failed", StatusReportTest.PATHS.of(new Reference(id, 1)));
    reading("secret", true, server.getImap().getPort()).read(() -> true);
    assertThat(mail(id).status()).isEqualTo(MessageStatus.SENT);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }
}
