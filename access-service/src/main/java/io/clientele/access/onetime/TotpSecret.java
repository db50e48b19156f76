package io.clientele.access.onetime;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator and we share: 160 bits, as long as the hash they are used with (RFC 4226,
 * 4).
 *
 * @param text in Base32, as people type it where no picture can be read
 */
public record TotpSecret(String text) {

  private static final int BYTES = 20;
  private static final int GROUP = 4;
  private static final String ISSUER = "Clientele";

  /** A secret nobody can guess. */
  public static TotpSecret create(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new TotpSecret(new Base32().encodeToString(bytes));
  }

  /** The secret itself, to make codes of. */
  byte[] bytes() {
    return new Base32().decode(text);
  }

  /** In groups of four, which are easier to type. */
  public String inGroups() {
    return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }

  /**
   * What a QR code says, so that an authenticator takes it (the key URI format).
   *
   * @param account the name it goes by there: an email
   */
  public String uri(String account) {
    return "otpauth://totp/"
        + encoded(ISSUER + ":" + account)
        + "?secret="
        + text
        + "&issuer="
        + ISSUER
        + "&algorithm=SHA1&digits="
        + Totp.DIGITS
        + "&period="
        + Totp.STEP.toSeconds();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "TotpSecret"; // a secret is in no log
  }
}
