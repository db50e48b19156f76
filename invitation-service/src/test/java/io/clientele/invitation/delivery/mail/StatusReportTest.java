package io.clientele.invitation.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.delivery.Reference;
import io.clientele.invitation.delivery.Report;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class StatusReportTest {

  static final Reference MAIL = new Reference("5e0b7c1d-93a4-3f0e-8d27-b1c64a90f3e8", 12);
  static final ReturnPaths PATHS = new ReturnPaths(Instance.LINKS, "Bounces@clientele.example");

  /** A report as servers write it, to this address. */
  static MimeMessage report(String name, String to) throws IOException, MessagingException {
    var text =
        new ClassPathResource("reports/" + name + ".eml")
            .getContentAsString(UTF_8)
            .replace("{to}", to)
            .replace("{TO}", to.toUpperCase(Locale.ROOT))
            .replace("\n", "\r\n");
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "postfix-failed, the address does not exist",
    "exchange-full, the mailbox is full",
    "gmail-refused, the mail server of the address refuses the mail"
  })
  @DisplayName("INV-7 a mail that came back is known by the address it came to, with the reason")
  void came_back(String name, String reason) throws Exception {
    assertThat(StatusReport.of(report(name, PATHS.of(MAIL)), PATHS))
        .contains(new StatusReport(MAIL, new Report.Bounced(reason)));
  }

  @Test
  @DisplayName("INV-7 a mail has arrived where its mailbox's own server says so")
  void arrived() throws Exception {
    assertThat(StatusReport.of(report("postfix-delivered", PATHS.of(MAIL)), PATHS))
        .contains(new StatusReport(MAIL, new Report.Delivered()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postfix-delayed", "postfix-relayed", "holiday"})
  @DisplayName("INV-7 a mail that is late or handed on, or whose reader is away, has not come back")
  void neither(String name) throws Exception {
    assertThat(StatusReport.of(report(name, PATHS.of(MAIL)), PATHS))
        .contains(new StatusReport(MAIL, new Report.Nothing()));
  }

  @Test
  @DisplayName("INV-7 nobody can say of a mail that it came back who was not given its address")
  void forged() throws Exception {
    var real = PATHS.of(MAIL);
    var seal = real.substring(real.lastIndexOf('.', real.indexOf('@')) + 1, real.indexOf('@'));
    for (var address :
        new String[] {
          "bounces@clientele.example",
          real.replace("." + seal, "." + "0".repeat(seal.length())),
          real.replace(".12.", ".13."),
          real.replace("5e0b", "5e0c"),
          real.replace("@clientele", "@other"),
          new ReturnPaths(
                  new io.clientele.invitation.link.Links(OTHER), "bounces@clientele.example")
              .of(MAIL)
        }) {
      assertThat(StatusReport.of(report("postfix-failed", address), PATHS)).as(address).isEmpty();
    }
  }

  private static final String OTHER = "dGVzdHMgb25seTogMzIgYnl0ZXMgb2Ygb3RoZXIhISE=";

  @Test
  @DisplayName("INV-7 an address for reports is one a mail may have, whatever its generation")
  void an_address() {
    var address = PATHS.of(new Reference(MAIL.invitation(), 999));
    assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
    assertThat(PATHS.read(address)).contains(new Reference(MAIL.invitation(), 999));
    assertThat(PATHS.read(address.toUpperCase(Locale.ROOT))).isPresent();
  }
}
