package io.clientele.access.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

  // The secret of RFC 6238, appendix B.
  private static final TotpSecret RFC =
      new TotpSecret(
          new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  @DisplayName("ACC-7 a code is the one of RFC 6238")
  void standard(long second, String code) {
    var now = Instant.ofEpochSecond(second);
    assertThat(Totp.at(RFC, Totp.counterAt(now))).isEqualTo(code);
    assertThat(Totp.match(RFC, code, now, Long.MIN_VALUE)).hasValue(second / 30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "28708", "2870820", "28708a", "-87082", "+87082", "٢٨٧٠٨٢", "287-082", "２８７０８２"
      })
  @DisplayName("ACC-7 what is not six digits is no code")
  void noCode(String typed) {
    assertThat(Totp.match(RFC, typed, Instant.ofEpochSecond(59), Long.MIN_VALUE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"287082", "287 082", " 287082 ", "287\u00a0082"})
  @DisplayName("ACC-7 a code may be typed as authenticators show it")
  void typed(String typed) {
    assertThat(Totp.match(RFC, typed, Instant.ofEpochSecond(59), Long.MIN_VALUE)).isNotEmpty();
  }

  @Test
  @DisplayName("ACC-7 a QR code says what an authenticator needs to know")
  void uri() {
    assertThat(new TotpSecret("JBSWY3DPEHPK3PXP").uri("ann+x@practice.example"))
        .isEqualTo(
            "otpauth://totp/Clientele%3Aann%2Bx%40practice.example?secret=JBSWY3DPEHPK3PXP"
                + "&issuer=Clientele&algorithm=SHA1&digits=6&period=30");
    assertThat(new TotpSecret("JBSWY3DPEHPK3PXP").inGroups()).isEqualTo("JBSW Y3DP EHPK 3PXP");
  }

  @Test
  @DisplayName("ACC-7 a secret has 160 bits, is never the same, and is in no log")
  void secret() {
    var one = TotpSecret.create(new SecureRandom());
    assertThat(one.bytes()).hasSize(20);
    assertThat(one).isNotEqualTo(TotpSecret.create(new SecureRandom()));
    assertThat(one.toString()).doesNotContain(one.text());
  }
}
