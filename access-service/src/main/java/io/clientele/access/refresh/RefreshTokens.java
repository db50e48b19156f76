package io.clientele.access.refresh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes refresh tokens, and knows its own. A token is its family, its generation and an
 * HMAC-SHA-256 of both (RFC 2104): so the successor can be said again without being kept, and a
 * token of any age is recognised without a list of old ones.
 */
public final class RefreshTokens {

  private static final String HMAC = "HmacSHA256";
  private static final Pattern TOKEN =
      Pattern.compile("([0-9a-f-]{36})\\.([1-9][0-9]{0,8})\\.([A-Za-z0-9_-]{43})");

  private final SecretKeySpec key;

  /**
   * Tokens under a secret.
   *
   * @param secret in Base64; other things are sealed under it, so these tokens have a key of their
   *     own
   */
  public RefreshTokens(String secret) {
    var shared = new SecretKeySpec(Base64.getDecoder().decode(secret), HMAC);
    this.key = new SecretKeySpec(hmac(shared, "refresh tokens"), HMAC);
  }

  /**
   * One token, as far as it may be known.
   *
   * @param family the id of its family
   * @param generation how many came before it in its family, and one
   */
  public record Named(String family, int generation) {}

  /** The token of this family and generation; always the same. */
  public String of(String family, int generation) {
    var named = family + "." + generation;
    return named + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, named));
  }

  /** Which token this is; empty if we never made it. */
  public Optional<Named> read(String token) {
    var parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var named = new Named(parts.group(1), Integer.parseInt(parts.group(2)));
    return MessageDigest.isEqual(
            of(named.family(), named.generation()).getBytes(StandardCharsets.US_ASCII),
            token.getBytes(StandardCharsets.US_ASCII))
        ? Optional.of(named)
        : Optional.empty();
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
