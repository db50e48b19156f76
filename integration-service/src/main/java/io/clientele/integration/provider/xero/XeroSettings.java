package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.oauth.OAuthApp;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our app at Xero, and where Xero is.
 *
 * @param clientId of the app; empty if there is none: nobody can connect Xero then
 * @param clientSecret of the app
 * @param scopes what a person is asked to allow; without {@code offline_access} nothing lasts
 * @param connectTimeout for a connection to be made
 * @param answerTimeout for an answer to begin
 * @param bodyTimeout for an answer to be read to its end
 * @param pageSize contacts a page
 * @param paceCalls calls about one organisation within {@code pacePeriod}, at most: below Xero's
 *     sixty a minute wherever its minutes begin
 */
@Validated
@ConfigurationProperties("integration.xero")
record XeroSettings(
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @NotBlank String scopes,
    @NotNull URI authorizeUrl,
    @NotNull URI tokenUrl,
    @NotNull URI revokeUrl,
    @NotNull URI connectionsUrl,
    @NotNull URI apiBaseUrl,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration answerTimeout,
    @DefaultValue("60s") Duration bodyTimeout,
    @DefaultValue("1000") @Min(1) int pageSize,
    @DefaultValue("9") @Min(1) int paceCalls,
    @DefaultValue("12s") Duration pacePeriod) {

  OAuthApp app() {
    return new OAuthApp(
        clientId, clientSecret, authorizeUrl, tokenUrl, revokeUrl, OAuthApp.ClientIn.HEADER);
  }

  boolean isSetUp() {
    return !clientId.isBlank() && !clientSecret.isBlank();
  }

  @Override
  public String toString() {
    return "Xero app " + clientId; // the secret is in no log
  }
}
