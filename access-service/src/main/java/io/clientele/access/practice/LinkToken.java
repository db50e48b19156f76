package io.clientele.access.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret in a mailed link: whoever has it reads the mail of that address.
 *
 * @param text goes into the link, and nowhere else
 */
public record LinkToken(String text) {

  private static final int BYTES = 32;

  /** A token nobody can guess: 256 bits. */
  static LinkToken create(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What we keep of it. Plain SHA-256 is enough for a secret of this size (ASVS 6.5.2). */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "LinkToken"; // a link is in no log
  }
}
