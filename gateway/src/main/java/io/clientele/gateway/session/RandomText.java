package io.clientele.gateway.session;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess. */
final class RandomText {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** 256 bits, as 43 characters that need no escaping anywhere. */
  static String create() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
