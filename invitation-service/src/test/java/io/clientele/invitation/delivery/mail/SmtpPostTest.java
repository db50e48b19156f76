package io.clientele.invitation.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.clientele.invitation.delivery.Handover;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.letter.Letter;
import io.clientele.invitation.letter.Occasion;
import io.clientele.platform.mail.Mailer;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpPostTest {

  private static final Reference I1 = new Reference("i1", 1);
  private static final Letter LETTER =
      new Letter(
          Language.EN,
          Occasion.INVITATION,
          "Ada & Co",
          "Grace",
          "Bäckerei",
          "https://clientele.example/invitation/token",
          null,
          Duration.ofDays(7),
          null);

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private SmtpPost post() {
    return post(server.getSmtp().getPort());
  }

  /** With the settings of the service, but little patience. */
  private static SmtpPost post(int port) {
    var settings = new YamlPropertiesFactoryBean();
    settings.setResources(new ClassPathResource("clientele-defaults.yaml"));
    var quitWait = "mail.smtp.quitwait";
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender
        .getJavaMailProperties()
        .putAll(
            Map.of(
                quitWait,
                requireNonNull(settings.getObject())
                    .getProperty("spring.mail.properties." + quitWait, "true"),
                "mail.smtp.timeout",
                "2000"));
    return new SmtpPost(
        new Mailer(sender, "Clientele <no-reply@in.example>"),
        letter -> "<p>" + letter.greeting() + "</p>",
        "clientele.example",
        null);
  }

  @Test
  @DisplayName("INV-9 a mail is HTML and plain text")
  void html_and_text() throws MessagingException {
    assertThat(post().deliver(LETTER, "grace@in.example", I1)).isEqualTo(new Handover.Taken());
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Ada & Co invites you to Clientele");
    assertThat(mail.getMessageID()).isEqualTo("<invitation.i1.1@clientele.example>");
    var whole = GreenMailUtil.getWholeMessage(mail);
    assertThat(whole)
        .contains("multipart/alternative", "text/plain", "text/html", "<p>Hello Grace,</p>");
  }

  @Test
  @DisplayName("INV-7 a repeat has the same Message-ID")
  void a_repeat() throws MessagingException {
    post().deliver(LETTER, "grace@in.example", I1);
    post().deliver(LETTER, "grace@in.example", I1);
    var mails = server.getReceivedMessages();
    assertThat(mails).hasSize(2);
    assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
  }

  @Test
  @DisplayName("INV-7 a mail server that is away takes a mail later, one that refuses it never")
  void away_or_refusing() {
    var post = post();
    assertThat(post.deliver(LETTER, "grace@@in.example", I1)).isInstanceOf(Handover.Never.class);
    server.stop();
    assertThat(post.deliver(LETTER, "grace@in.example", I1)).isEqualTo(new Handover.Later());
  }

  @Test
  @DisplayName("INV-7 a mail server that takes a mail and says no goodbye has taken it")
  void no_goodbye() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> takeOneMail(silent));
      assertThat(post(silent.getLocalPort()).deliver(LETTER, "grace@in.example", I1))
          .isEqualTo(new Handover.Taken());
    }
  }

  /** As little SMTP as a mail needs; there is no answer to QUIT. */
  private static void takeOneMail(ServerSocket server) {
    try (var line = server.accept();
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII))) {
      var out = line.getOutputStream();
      out.write("220 in.example\r\n".getBytes(US_ASCII));
      for (var said = in.readLine(); said != null; said = in.readLine()) {
        if (said.equals("DATA")) {
          out.write("354 go on\r\n".getBytes(US_ASCII));
          while (!".".equals(in.readLine())) {}
        }
        if (!said.equals("QUIT")) {
          out.write("250 yes\r\n".getBytes(US_ASCII));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
