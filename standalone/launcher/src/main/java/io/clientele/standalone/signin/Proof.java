package io.clientele.standalone.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What ties one sign-in together, so that no answer to another can be slipped in.
 *
 * @param verifier shown only when the code is redeemed (PKCE, RFC 7636)
 * @param state comes back with the code
 * @param nonce comes back in the ID token
 */
record Proof(String verifier, String state, String nonce) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static Proof create() {
    return new Proof(random(), random(), random());
  }

  /** What the provider is shown first: the verifier cannot be found from it. */
  String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return base64(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
