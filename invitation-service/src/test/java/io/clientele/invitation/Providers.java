package io.clientele.invitation;

import io.clientele.simulator.Simulator;
import io.clientele.simulator.SimulatorSettings;
import io.clientele.simulator.twilio.Text;
import io.clientele.standalone.infrastructure.CaughtMail;
import io.clientele.standalone.infrastructure.LocalMail;
import java.net.URI;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The mail server and the SMS provider of the tests of this JVM; mails can be away for a while. */
final class Providers {

  private static final Simulator SIMULATOR = Simulator.start(0);
  private static final LocalMail MAILS = LocalMail.start(0, 0);
  private static final MailDoor DOOR = MailDoor.to(MAILS.smtpPort());

  private Providers() {}

  /** Points a service at them. */
  static void register(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.port", DOOR::port);
    registry.add("TWILIO_ACCOUNT_SID", () -> SimulatorSettings.ACCOUNT.sid());
    registry.add("TWILIO_AUTH_TOKEN", () -> SimulatorSettings.ACCOUNT.token());
    registry.add("SMS_FROM", () -> "+441134960000");
    registry.add("TWILIO_BASE_URL", () -> SIMULATOR.uri() + "/api.twilio.com");
  }

  static void mailsGoAway() {
    DOOR.shut(true);
  }

  static void mailsComeBack() {
    DOOR.shut(false);
  }

  /** Has the reports of texts find the service at this port: they are signed for the gateway. */
  static void reportsTo(int port) {
    SIMULATOR.callbacks().reach("http://localhost:8080", URI.create("http://localhost:" + port));
  }

  /** Has them find nobody, as if none were sent. */
  static void loseReports() {
    reportsTo(1);
  }

  static List<CaughtMail> mailsTo(String email) {
    return MAILS.messages().stream().filter(mail -> mail.to().contains(email)).toList();
  }

  static List<Text> textsTo(String number) {
    return SIMULATOR.texts().to(number);
  }
}
