package io.clientele.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One secret in a file, many in the services. */
class SecretTest {

  private final Secret secret = Secret.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

  @Test
  @DisplayName("INT-8 each purpose has a secret of its own and always the same")
  void each_purpose_has_a_secret_of_its_own() {
    assertThat(
            List.of(
                secret.derived("access-service"),
                secret.derived("integration-service"),
                secret.derived("tickets")))
        .doesNotHaveDuplicates()
        .allMatch(derived -> Base64.getDecoder().decode(derived).length == 32);
    assertThat(secret.derived("tickets")).isEqualTo(secret.derived("tickets"));
  }

  @Test
  @DisplayName("INT-8 a secret is derived as RFC 5869 expands keys")
  void a_secret_is_derived_as_rfc_5869_expands_keys() {
    // Its test case 3: no info. The first 32 bytes of OKM are the first block.
    byte[] key =
        HexFormat.of().parseHex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04");
    assertThat(Secret.of(Base64.getEncoder().encodeToString(key)).derived(""))
        .isEqualTo(
            Base64.getEncoder()
                .encodeToString(
                    HexFormat.of()
                        .parseHex(
                            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")));
  }

  @Test
  @DisplayName("INT-8 the secret is in no log")
  void the_secret_is_in_no_log() {
    assertThat(secret).hasToString("Secret");
  }
}
