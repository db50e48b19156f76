package io.clientele.invitation.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.mail.Delivery;
import io.clientele.platform.mail.Mail;
import io.clientele.platform.mail.Mailer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** The settings of the service against a mail server with STARTTLS and logins. */
class MailServerTest {

  private static final Mail MAIL = new Mail("grace@in.example", "Hello", "text", "html", "m1@x");

  private static final Certificate OURS = Certificate.of("localhost");
  private static final Certificate ANOTHERS = Certificate.of("mail.other.example");

  private Certificate trusted = OURS;
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final List<String> senders = new CopyOnWriteArrayList<>();
  private final List<String> logins = new CopyOnWriteArrayList<>();
  private SMTPServer server = server(builder -> builder);

  @AfterEach
  void stop() {
    server.stop();
  }

  private SMTPServer server(UnaryOperator<SMTPServer.Builder> more) {
    return more.apply(
            SMTPServer.port(0)
                .authenticationHandlerFactory(
                    new EasyAuthenticationHandlerFactory(
                        (user, password, from) -> login(user, password)))
                .messageHandler(
                    (context, from, to, data) -> {
                      arrived.add(to);
                      senders.add(from);
                    }))
        .build();
  }

  private void login(String user, String password) throws LoginFailedException {
    logins.add(user + ":" + password);
    if (!"secret".equals(password)) {
      throw new LoginFailedException();
    }
  }

  private void serveWith(SSLContext tls) {
    server =
        server(
            builder -> builder.enableTLS().requireTLS().requireAuth().startTlsSocketFactory(tls));
    server.start();
  }

  /** Hands the mail over, with the shipped settings and these values of the environment. */
  private Delivery handOver(String... environment) {
    return handOver(MAIL, environment);
  }

  private Delivery handOver(Mail mail, String... environment) {
    var said = new Delivery[1];
    new ApplicationContextRunner()
        .withInitializer(MailServerTest::shippedSettings)
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withPropertyValues("SMTP_HOST=localhost", "SMTP_PORT=" + server.getPortAllocated())
        .withPropertyValues(environment)
        .run(
            context -> {
              var sender = context.getBean(JavaMailSenderImpl.class);
              // What the machine trusts, where this runs: one certificate.
              sender
                  .getJavaMailProperties()
                  .put("mail.smtp.ssl.socketFactory", trusted.context().getSocketFactory());
              said[0] = new Mailer(sender, "no-reply@in.example").send(mail, "a test");
            });
    return said[0];
  }

  private static void shippedSettings(ConfigurableApplicationContext context) {
    try {
      new YamlPropertySourceLoader()
          .load("shipped", new ClassPathResource("clientele-defaults.yaml"))
          .forEach(context.getEnvironment().getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("INV-7 a mail goes out through STARTTLS and with our password")
  void encrypted_and_signed_in() {
    serveWith(OURS.context());
    assertThat(handOver("SMTP_AUTH=true", "SMTP_USERNAME=us", "SMTP_PASSWORD=secret"))
        .isEqualTo(Delivery.TAKEN);
    assertThat(arrived).containsExactly("grace@in.example");
    assertThat(logins).containsExactly("us:secret");
  }

  @Test
  @DisplayName("INV-7 our password and our mails go through no open line")
  void no_open_line() {
    server.start();
    assertThat(handOver("SMTP_AUTH=true", "SMTP_USERNAME=us", "SMTP_PASSWORD=secret"))
        .isEqualTo(Delivery.LATER);
    assertThat(handOver("SMTP_STARTTLS=true")).isEqualTo(Delivery.LATER);
    assertThat(logins).isEmpty();
    assertThat(arrived).isEmpty();
    assertThat(handOver()).as("where nobody asks for it").isEqualTo(Delivery.TAKEN);
  }

  @Test
  @DisplayName(
      "INV-7 a server whose certificate is for another host gets neither password nor mail")
  void anothers_certificate() {
    serveWith(ANOTHERS.context());
    trusted = ANOTHERS;
    assertNothingIsGiven();
  }

  @Test
  @DisplayName("INV-7 a server whose certificate nobody vouches for gets neither password nor mail")
  void a_certificate_of_its_own() {
    serveWith(OURS.context());
    trusted = ANOTHERS;
    assertNothingIsGiven();
  }

  private void assertNothingIsGiven() {
    assertThat(handOver("SMTP_AUTH=true", "SMTP_USERNAME=us", "SMTP_PASSWORD=secret"))
        .isEqualTo(Delivery.LATER);
    assertThat(logins).isEmpty();
    assertThat(arrived).isEmpty();
  }

  @Test
  @DisplayName("INV-7 no mail is given up because our password is refused")
  void our_password_is_refused() {
    serveWith(OURS.context());
    assertThat(handOver("SMTP_AUTH=true", "SMTP_USERNAME=us", "SMTP_PASSWORD=old"))
        .isEqualTo(Delivery.LATER);
    assertThat(logins).contains("us:old");
    assertThat(arrived).isEmpty();
  }

  @Test
  @DisplayName("INV-7 a mail whose way is followed names where reports go; any other, its sender")
  void where_reports_go() {
    server.start();
    var to = "grace@in.example";
    var followed = new Mail(to, "Hello", "text", "html", "m2@x", "bounces+1@in.example");
    assertThat(handOver(followed)).isEqualTo(Delivery.TAKEN);
    assertThat(handOver()).isEqualTo(Delivery.TAKEN);
    assertThat(senders).containsExactly("bounces+1@in.example", "no-reply@in.example");
  }
}
