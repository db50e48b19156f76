package io.clientele.access.practice.mail;

import io.clientele.access.practice.Links;
import io.clientele.access.practice.Registration;
import io.clientele.platform.secret.LinkToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links nobody can guess who does not have our secret, and that need not be kept to be made again
 * (HMAC-SHA-256, RFC 2104).
 */
final class HmacLinks implements Links {

  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * Links under a secret.
   *
   * @param secret in Base64; other things are sealed under it, so links have a key of their own
   */
  HmacLinks(String secret) {
    var shared = new SecretKeySpec(Base64.getDecoder().decode(secret), HMAC);
    this.key = new SecretKeySpec(hmac(shared, "registration links"), HMAC);
  }

  @Override
  public LinkToken of(Registration registration) {
    // By the practice, whose id is random: that of a registration may come again.
    return LinkToken.of(hmac(key, registration.practice()));
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
