package io.clientele.invitation.delivery.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Twilio does. */
public final class Signed {

  private Signed() {}

  /**
   * The signature of a form.
   *
   * @param form its fields without anything that needs escaping
   */
  public static String by(String token, String address, String form) {
    var sorted =
        Arrays.stream(form.split("&"))
            .sorted()
            .map(field -> field.replace("=", ""))
            .collect(Collectors.joining());
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal((address + sorted).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
