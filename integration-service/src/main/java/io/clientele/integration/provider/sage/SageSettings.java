package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.oauth.OAuthApp;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our app at Sage, and where Sage is.
 *
 * @param clientId of the app; empty if there is none: nobody can connect Sage then
 * @param clientSecret of the app
 * @param scope what a person is asked to allow; reading is enough
 * @param country two letters that spare people the page on which they choose their country; empty
 *     leaves it to them
 * @param connectTimeout for a connection to be made
 * @param answerTimeout for an answer to begin
 * @param bodyTimeout for an answer to be read to its end
 * @param usualWait after a 429 that does not say how long
 * @param rest how long a sign-in nobody uses is left alone; far less than the month after which a
 *     refresh token is over
 * @param pageSize entries a page; Sage gives no more than 200
 * @param paceCalls calls about one business within {@code pacePeriod}, at most: below the hundred a
 *     minute some know of, wherever minutes begin
 */
@Validated
@ConfigurationProperties("integration.sage")
record SageSettings(
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @NotBlank String scope,
    @DefaultValue("") String country,
    @NotNull URI authorizeUrl,
    @NotNull URI tokenUrl,
    @NotNull URI revokeUrl,
    @NotNull URI apiBaseUrl,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration answerTimeout,
    @DefaultValue("60s") Duration bodyTimeout,
    @DefaultValue("60s") Duration usualWait,
    @DefaultValue("20m") Duration rest,
    @DefaultValue("200") @Min(1) @Max(200) int pageSize,
    @DefaultValue("14") @Min(1) int paceCalls,
    @DefaultValue("10s") Duration pacePeriod) {

  OAuthApp app() {
    return new OAuthApp(
        clientId, clientSecret, authorizeUrl, tokenUrl, revokeUrl, OAuthApp.ClientIn.BODY);
  }

  boolean isSetUp() {
    return !clientId.isBlank() && !clientSecret.isBlank();
  }

  @Override
  public String toString() {
    return "Sage app " + clientId; // the secret is in no log
  }
}
