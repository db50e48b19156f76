package io.clientele.access.guessing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Under which names guesses are counted. Emails and addresses can be tried through, so a plain hash
 * would tell them: it is one under our secret (HMAC-SHA-256, RFC 2104). An email nobody has is
 * counted like any other.
 */
public final class GuessKeys {

  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * Names under a secret.
   *
   * @param secret in Base64; other things are made with it, so these have a key of their own
   */
  public GuessKeys(String secret) {
    var shared = new SecretKeySpec(Base64.getDecoder().decode(secret), HMAC);
    this.key = new SecretKeySpec(hmac(shared, "guesses"), HMAC);
  }

  String ofLogin(String emailKey) {
    return of("login", emailKey);
  }

  String ofAddress(String block) {
    return of("address", block);
  }

  String ofDevice(String hash) {
    return of("device", hash);
  }

  private String of(String kind, String whose) {
    return HexFormat.of().formatHex(hmac(key, kind + "|" + whose));
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
