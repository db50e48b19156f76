package io.clientele.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets before they are stored: AES-256-GCM, a new nonce each time, bound to what the
 * secret belongs to, so that a sealed value cannot be moved to another place.
 */
public final class Sealing {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /**
   * Sealing under one secret.
   *
   * @param secret 32 bytes in Base64
   * @throws IllegalArgumentException if it is anything else
   */
  public Sealing(String secret) {
    var bytes = Base64.getDecoder().decode(secret);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("the secret must be 32 bytes in Base64");
    }
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** The secret, sealed and in Base64. */
  public String seal(String secret, String belongsTo) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  /**
   * The secret again.
   *
   * @param sealed what {@link #seal} gave; null where there is nothing, and that does not open
   * @throws IllegalStateException if it was sealed under another secret, for something else, or was
   *     changed since, to whatever
   */
  public String open(@Nullable String sealed, String belongsTo) {
    try {
      var bytes = Base64.getDecoder().decode(sealed == null ? "" : sealed);
      var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      var opened =
          cipher(Cipher.DECRYPT_MODE, nonce, belongsTo)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return new String(opened, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "what belongs to " + belongsTo + " cannot be opened: is CLIENTELE_SECRET another one?",
          e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
