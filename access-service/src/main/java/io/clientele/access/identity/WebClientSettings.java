package io.clientele.access.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway as a client of ours.
 *
 * @param secret at least 32 characters made by a machine; empty if there is no such client
 * @param redirectUris where it may be sent back to, to the letter
 * @param postLogoutRedirectUris the same after a sign-out
 */
@Validated
@ConfigurationProperties("access.web-client")
record WebClientSettings(
    @NotNull @DefaultValue("") @Pattern(regexp = "|.{32,}", message = "must have 32 characters")
        String secret,
    @NotNull List<String> redirectUris,
    @NotNull @DefaultValue List<String> postLogoutRedirectUris) {

  boolean present() {
    return !secret.isEmpty();
  }

  @Override
  public String toString() {
    return "WebClientSettings[" + redirectUris + "]"; // the secret is in no log
  }
}
