package io.clientele.platform.secret;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret in a link we send: whoever has it reads what is sent to that address (INV-5).
 *
 * @param text goes into the link, and nowhere else
 */
public record LinkToken(String text) {

  private static final int BYTES = 32;

  /** A token nobody can guess: 256 bits. */
  public static LinkToken create(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return of(bytes);
  }

  /** The token of bytes that were made in a way nobody can repeat. */
  public static LinkToken of(byte[] secret) {
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** What is kept of it. */
  public String hash() {
    return Sha256.of(text);
  }

  @Override
  public String toString() {
    return "LinkToken"; // a link is in no log
  }
}
