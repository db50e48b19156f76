package io.clientele.platform.aggregate;

import io.clientele.platform.decision.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A caller's promise that two requests are one (CLI-14). Only hashes are kept.
 *
 * @param hash of caller and key together: nobody else's key can ever match
 * @param fingerprint of method, path and body: the same key with another request is refused
 */
public record IdempotencyKey(String hash, String fingerprint) {

  /** The key a caller sent with a request. */
  public static IdempotencyKey of(String caller, String key, byte[]... request) {
    return new IdempotencyKey(
        sha256(caller.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8)),
        sha256(request));
  }

  /** That a key came with another request before. */
  public static Refusal reused() {
    return CommandRefusal.IDEMPOTENCY_KEY_REUSED.because(
        "This Idempotency-Key was used before with another request.");
  }

  private static String sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        // The length first, so that no two different lists of parts read the same.
        digest.update(Integer.toString(part.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ':');
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
