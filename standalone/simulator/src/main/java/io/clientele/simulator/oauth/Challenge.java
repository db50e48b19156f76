package io.clientele.simulator.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.simulator.provider.Parameters;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/**
 * What the app that redeems a code must know the origin of (RFC 7636, PKCE).
 *
 * @param text empty if the app asked without one
 * @param method how it was made: {@code S256}, or {@code plain}, which is meant if nothing is said
 */
public record Challenge(String text, String method) {

  static Challenge read(Parameters parameters) {
    var method = parameters.text("code_challenge_method");
    return new Challenge(parameters.text("code_challenge"), method.isEmpty() ? "plain" : method);
  }

  /** Whether it is one, or none. */
  boolean isSound() {
    return text.isEmpty()
        || (text.matches("[A-Za-z0-9._~-]{43,128}") && Set.of("S256", "plain").contains(method));
  }

  /** Whether this is where it came from; anything is, if there was none. */
  boolean isMetBy(String verifier) {
    return text.isEmpty() || text.equals(method.equals("S256") ? hash(verifier) : verifier);
  }

  private static String hash(String verifier) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
