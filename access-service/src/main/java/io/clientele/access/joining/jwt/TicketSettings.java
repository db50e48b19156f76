package io.clientele.access.joining.jwt;

import jakarta.validation.constraints.NotBlank;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What tickets are signed under.
 *
 * @param secret 32 bytes in Base64, shared with invitation-service alone
 */
@Validated
@ConfigurationProperties("access.tickets")
record TicketSettings(@NotBlank String secret) {

  private static final int BYTES = 32;

  /**
   * The key.
   *
   * @throws IllegalArgumentException if the secret is anything but 32 bytes in Base64
   */
  SecretKey key() {
    var bytes = Base64.getDecoder().decode(secret);
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("TICKET_SECRET must be 32 bytes in Base64");
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  @Override
  public String toString() {
    return "TicketSettings"; // the secret is in no log
  }
}
