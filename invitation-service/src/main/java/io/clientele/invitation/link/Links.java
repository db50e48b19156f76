package io.clientele.invitation.link;

import io.clientele.platform.secret.LinkToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the secrets in links. They are derived, not drawn: a message that is sent again after a
 * crash carries the same link (INV-7) although only its hash is kept (INV-5). Who does not know the
 * key cannot tell them from 256 random bits.
 */
public final class Links {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  /**
   * Links under one secret.
   *
   * @param secret 32 bytes in Base64
   * @throws IllegalArgumentException if it is anything else
   */
  public Links(String secret) {
    var bytes = Base64.getDecoder().decode(secret);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("the secret must be 32 bytes in Base64");
    }
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * The secret of one link, the same each time.
   *
   * @param invitation the id
   * @param channel by which it is sent
   * @param generation counts the times it was made anew, from 1
   */
  public LinkToken of(String invitation, String channel, int generation) {
    var what = "invitation-link|" + invitation + "|" + channel + "|" + generation;
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return LinkToken.of(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
