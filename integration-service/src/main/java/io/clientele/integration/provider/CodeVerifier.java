package io.clientele.integration.provider;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What proves that a code was asked for by us: only its hash goes along with a sign-in, so that a
 * code somebody else got hold of brings them nothing (INT-3; PKCE, RFC 7636).
 *
 * @param text 43 letters that nobody can guess; sent with the code alone, and in no log
 */
public record CodeVerifier(String text) {

  /** What goes along with a sign-in, made by the method S256. */
  public String challenge() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  @Override
  public String toString() {
    return "CodeVerifier"; // a secret is in no log
  }
}
