package io.clientele.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

class RefusalsTest {

  private static final InternetAddress ANN = address();

  @ParameterizedTest
  @CsvSource({"421,LATER", "450,BUSY", "452,BUSY", "550,NEVER"})
  @DisplayName("INV-7 a recipient refused by a server for good is not tried again")
  void recipient(int code, Delivery expected) {
    var refused = new SMTPAddressFailedException(ANN, "RCPT TO", code, "no");
    assertThat(Refusals.of(unsent(new SendFailedException("no", refused)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"421,LATER", "530,LATER", "554,NEVER"})
  @DisplayName("INV-7 a mail refused by a server for good is not tried again")
  void mail(int code, Delivery expected) {
    var refused = new SMTPSendFailedException("DATA", code, "no", null, null, null, null);
    assertThat(Refusals.of(unsent(refused))).isEqualTo(expected);
  }

  @Test
  @DisplayName("INV-7 a mail that cannot be written is given up")
  void unwritable() {
    assertThat(Refusals.of(new MailPreparationException("no"))).isEqualTo(Delivery.NEVER);
  }

  @Test
  @DisplayName("INV-7 a server that is away, or refuses ourselves, delays mails and loses none")
  void ourselves() {
    assertThat(Refusals.of(unsent(new MessagingException("away", new ConnectException()))))
        .isEqualTo(Delivery.LATER);
    assertThat(Refusals.of(new MailAuthenticationException("no"))).isEqualTo(Delivery.LATER);
    assertThat(Refusals.of(unsent(new SMTPSenderFailedException(ANN, "MAIL FROM", 550, "no"))))
        .isEqualTo(Delivery.LATER);
  }

  private static MailException unsent(Exception cause) {
    return new MailSendException(Map.of(new Object(), cause));
  }

  private static InternetAddress address() {
    try {
      return new InternetAddress("ann@practice.example");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
