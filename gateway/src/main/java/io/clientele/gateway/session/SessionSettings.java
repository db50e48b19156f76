package io.clientele.gateway.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sessions of browsers.
 *
 * @param publicUrl the address people use, without a slash at the end; it is the provider's issuer
 * @param secret 32 bytes in Base64: seals tokens, makes CSRF tokens
 * @param clientSecret by which the provider knows the gateway
 * @param mongodbUri where sessions lie
 * @param database of them
 * @param idle how long a session lasts in which nothing is asked
 * @param absolute how long it lasts at most
 * @param signInWithin how long a person may take to sign in
 * @param renewAhead how long before its end an access token is renewed
 * @param lease how long the instance that renews keeps others from it. Shorter than the provider's
 *     grace for a refresh token that is shown once more: who follows one that died while it renewed
 *     must come within it
 * @param providerCookie the provider's own session cookie, which goes when a person signs out;
 *     without the {@code __Host-} that both add to it where people come by https
 */
@Validated
@ConfigurationProperties("gateway.session")
public record SessionSettings(
    @NotNull URI publicUrl,
    @NotBlank String secret,
    @Pattern(regexp = ".{32,}", message = "must have 32 characters") String clientSecret,
    @NotBlank String mongodbUri,
    @NotBlank String database,
    @DefaultValue("7d") @NotNull @DurationMin(minutes = 1) Duration idle,
    @DefaultValue("30d") @NotNull @DurationMin(minutes = 1) Duration absolute,
    @DefaultValue("10m") @NotNull @DurationMin(seconds = 1) Duration signInWithin,
    @DefaultValue("60s") @NotNull @DurationMin(seconds = 0) Duration renewAhead,
    @DefaultValue("5s") @NotNull @DurationMin(seconds = 1) Duration lease,
    @DefaultValue("clientele-sign-in") @NotBlank String providerCookie) {

  /** Whether people come by https, so that cookies may insist on it. */
  public boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }

  /** Without the secrets, which are for no log. */
  @Override
  public String toString() {
    return "SessionSettings[" + publicUrl + "]";
  }
}
