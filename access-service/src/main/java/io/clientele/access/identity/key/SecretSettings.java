package io.clientele.access.identity.key;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What secrets are sealed under.
 *
 * @param secret 32 bytes in Base64; without it no stored key can be read again
 */
@Validated
@ConfigurationProperties("access")
record SecretSettings(@NotBlank String secret) {

  @Override
  public String toString() {
    return "SecretSettings"; // the secret is in no log
  }
}
