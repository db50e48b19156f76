package io.clientele.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be read where it lies, and makes the CSRF token of a session. One key for
 * each, both from CLIENTELE_SECRET.
 */
@Component
public final class SessionSecrets {

  private static final int SECRET_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String HASH = "HmacSHA256";

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec sealing;
  private final SecretKeySpec csrf;

  /**
   * Secrets under one secret.
   *
   * @throws IllegalArgumentException if it is not 32 bytes in Base64
   */
  public SessionSecrets(SessionSettings settings) {
    var secret = Base64.getDecoder().decode(settings.secret());
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("CLIENTELE_SECRET must be 32 bytes in Base64");
    }
    sealing = new SecretKeySpec(derived(secret, "sealing"), "AES");
    csrf = new SecretKeySpec(derived(secret, "csrf"), HASH);
  }

  /** The text, sealed with AES-256-GCM and bound to what it belongs to, in URL-safe Base64. */
  public String seal(String text, String belongsTo) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo).doFinal(text.getBytes(UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every Java", e);
    }
  }

  /**
   * The text again; empty if it was not sealed here, for something else, or was changed since: who
   * sends it may have made it up.
   */
  public Optional<String> open(String sealed, String belongsTo) {
    try {
      var bytes = Base64.getUrlDecoder().decode(sealed);
      if (bytes.length <= NONCE_BYTES) {
        return Optional.empty();
      }
      var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), belongsTo);
      var opened = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return Optional.of(new String(opened, UTF_8));
    } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
      return Optional.empty();
    }
  }

  /** What a page must show to change something; it is made, so no store holds it. */
  public String csrfToken(SessionId id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(csrf, id.text()));
  }

  /** Whether a page has shown its session's CSRF token; takes as long whatever it has shown. */
  public boolean isCsrfToken(String shown, SessionId id) {
    return MessageDigest.isEqual(shown.getBytes(UTF_8), csrfToken(id).getBytes(UTF_8));
  }

  private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(belongsTo.getBytes(UTF_8));
    return cipher;
  }

  /** The first block of HKDF-Expand (RFC 5869, 2.3): a random key needs no extracting. */
  private static byte[] derived(byte[] secret, String purpose) {
    return mac(new SecretKeySpec(secret, HASH), purpose + "\u0001");
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(HASH);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HASH, e);
    }
  }
}
