package io.clientele.access.mailedlink.hmac;

import io.clientele.access.mailedlink.LinkMaking;
import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.platform.secret.LinkToken;
import io.clientele.platform.secret.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** HMAC-SHA-256 of purpose and id under a key made for this alone (RFC 2104). */
@Component
final class HmacLinkMaking implements LinkMaking {

  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * Links under a secret.
   *
   * @param secret in Base64; other things are made under it, so links have a key of their own
   */
  HmacLinkMaking(@Value("${access.secret}") String secret) {
    var shared = new SecretKeySpec(Base64.getDecoder().decode(secret), HMAC);
    this.key = new SecretKeySpec(hmac(shared, "links of logins"), HMAC);
  }

  @Override
  public LinkToken of(LinkPurpose purpose, String id) {
    return LinkToken.of(hmac(key, purpose.name() + "|" + id));
  }

  @Override
  public String pseudonym(String text) {
    return Sha256.of(LinkToken.of(hmac(key, "counted|" + text)).text());
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
