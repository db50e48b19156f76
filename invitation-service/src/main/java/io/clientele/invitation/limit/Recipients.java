package io.clientele.invitation.limit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands for an address or a number where it is counted: without the secret nobody can tell
 * whose it is, not even by trying all there are.
 */
public final class Recipients {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * Under one secret.
   *
   * @param secret Base64
   */
  public Recipients(String secret) {
    this.key = new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM);
  }

  String of(String contact) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var about = "invitation-recipient|" + contact;
      return HexFormat.of().formatHex(mac.doFinal(about.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
