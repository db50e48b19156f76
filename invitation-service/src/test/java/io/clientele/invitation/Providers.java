package io.clientele.invitation;

import io.clientele.simulator.Simulator;
import io.clientele.simulator.SimulatorSettings;
import io.clientele.simulator.twilio.Text;
import io.clientele.standalone.infrastructure.CaughtMail;
import io.clientele.standalone.infrastructure.LocalMail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The mail server and the SMS provider of the tests of this JVM; mails can be away for a while. */
final class Providers {

  private static final Simulator SIMULATOR = Simulator.start(0);
  private static @Nullable LocalMail mails = LocalMail.start(0, 0);
  private static final int SMTP_PORT = java.util.Objects.requireNonNull(mails).smtpPort();

  private Providers() {}

  /** Points a service at them. */
  static void register(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.port", () -> SMTP_PORT);
    registry.add("TWILIO_ACCOUNT_SID", () -> SimulatorSettings.ACCOUNT.sid());
    registry.add("TWILIO_AUTH_TOKEN", () -> SimulatorSettings.ACCOUNT.token());
    registry.add("SMS_FROM", () -> "+441134960000");
    registry.add("TWILIO_BASE_URL", () -> SIMULATOR.uri() + "/api.twilio.com");
  }

  static synchronized void mailsGoAway() {
    if (mails != null) {
      mails.close();
      mails = null;
    }
  }

  static synchronized void mailsComeBack() {
    if (mails == null) {
      mails = LocalMail.start(SMTP_PORT, 0);
    }
  }

  static synchronized List<CaughtMail> mailsTo(String email) {
    return mails == null
        ? List.of()
        : mails.messages().stream().filter(mail -> mail.to().contains(email)).toList();
  }

  static List<Text> textsTo(String number) {
    return SIMULATOR.texts().to(number);
  }
}
