package io.clientele.access.onetime;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of backup codes: their HMAC-SHA-256. A fast hash will do, for a code has 120 bits;
 * the key besides makes a stolen store worthless without our secret, also where codes of the older
 * sets, which have 60 bits, are left.
 */
public final class BackupCodeHashing {

  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * Hashing under a secret.
   *
   * @param secret in Base64; other things are sealed under it, so these hashes have a key of their
   *     own
   */
  public BackupCodeHashing(String secret) {
    var shared = new SecretKeySpec(Base64.getDecoder().decode(secret), HMAC);
    this.key = new SecretKeySpec(hmac(shared, "backup codes"), HMAC);
  }

  /** The hash of a code of this login; the same code of another has another. */
  public String hash(String login, BackupCode code) {
    return HexFormat.of().formatHex(hmac(key, login + "|" + code.text()));
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
