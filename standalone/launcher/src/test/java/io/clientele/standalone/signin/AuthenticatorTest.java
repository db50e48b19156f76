package io.clientele.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {

  // The secret and the last six digits of two codes of RFC 6238, appendix B, for SHA-1.
  private static final String SECRET =
      new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  private static Authenticator at(long second) {
    return new Authenticator(SECRET, Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
  }

  @Test
  @DisplayName("ACC-7 the demo's authenticator shows the codes of the standard")
  void standard() {
    assertThat(at(1_111_111_109).code()).isEqualTo("081804");
    assertThat(at(1_111_111_111).code()).isEqualTo("050471");
  }

  @Test
  @DisplayName("ACC-7 the demo's authenticator shows no code twice")
  void once() {
    var app = at(1_111_111_109);

    assertThat(app.code()).isEqualTo("081804");
    assertThat(app.code()).isEqualTo("050471");
  }
}
