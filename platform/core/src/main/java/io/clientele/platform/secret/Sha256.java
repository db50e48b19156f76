package io.clientele.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of secrets that are long and random, so that they can be recognised: for those one
 * plain hash is enough (ASVS 6.5.2). Never for passwords.
 */
public final class Sha256 {

  private Sha256() {}

  /** The SHA-256 of a text's UTF-8, in lower-case hexadecimal. */
  public static String of(CharSequence text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
