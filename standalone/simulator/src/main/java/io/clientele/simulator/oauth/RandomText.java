package io.clientele.simulator.oauth;

import java.security.SecureRandom;
import java.util.Base64;

/** Text nobody can guess. */
public final class RandomText {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private RandomText() {}

  /** 32 bytes, in letters, digits, dashes and underscores. */
  public static String next() {
    return next(BYTES);
  }

  /** So many bytes. */
  public static String next(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
