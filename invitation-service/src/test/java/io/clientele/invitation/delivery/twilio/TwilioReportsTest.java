package io.clientele.invitation.delivery.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.delivery.Report;
import io.clientele.invitation.delivery.Texts.Incoming;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioReportsTest {

  // Twilio's own example of a signed request, from the page on security in its documentation.
  private static final String TOKEN = "12345";
  private static final String ADDRESS = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final String FORM =
      "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309"
          + "&To=%2B18005551212";
  private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

  private final TwilioReports reports = new TwilioReports(TOKEN);

  private Report read(String address, String form, String signature) {
    return reports.read(new Incoming(address, form, signature));
  }

  @Test
  @DisplayName("INV-7 a request as Twilio documents it is believed; it says nothing of a text")
  void believed() {
    assertThat(read(ADDRESS, FORM, SIGNATURE)).isEqualTo(new Report.Nothing());
  }

  @Test
  @DisplayName("INV-7 what is not signed, or signed for something else, is not believed")
  void not_believed() {
    assertThat(reports.read(new Incoming(ADDRESS, FORM, null))).isEqualTo(new Report.Forged());
    assertThat(read(ADDRESS, FORM, "")).isEqualTo(new Report.Forged());
    assertThat(read(ADDRESS + "3", FORM, SIGNATURE)).isEqualTo(new Report.Forged());
    assertThat(read(ADDRESS, FORM + "&MessageStatus=delivered", SIGNATURE))
        .isEqualTo(new Report.Forged());
    assertThat(read(ADDRESS, "%zz=%&x", SIGNATURE)).isEqualTo(new Report.Forged());
    assertThat(new TwilioReports("54321").read(new Incoming(ADDRESS, FORM, SIGNATURE)))
        .isEqualTo(new Report.Forged());
  }

  @ParameterizedTest
  @CsvSource({
    "undelivered, 30003, the phone cannot be reached",
    "failed, 30005, the number is not in use",
    "undelivered, 30008, the SMS provider could not deliver the text"
  })
  @DisplayName("INV-7 a text that was lost is told with the reason, in words that name nobody")
  void lost(String status, String code, String reason) {
    assertThat(signed("ErrorCode=" + code + "&MessageStatus=" + status))
        .isEqualTo(new Report.Bounced(reason));
  }

  @ParameterizedTest
  @CsvSource({"delivered, Delivered", "read, Delivered", "sent, Nothing", "queued, Nothing"})
  @DisplayName("INV-7 only what has arrived counts as delivered")
  void arrived(String status, String kind) {
    assertThat(signed("MessageStatus=" + status).getClass().getSimpleName()).isEqualTo(kind);
  }

  private Report signed(String form) {
    return read(ADDRESS, form, Signed.by(TOKEN, ADDRESS, form));
  }
}
