package io.clientele.integration.provider.freeagent;

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
 * Our app at FreeAgent, and where FreeAgent is.
 *
 * @param clientId of the app; empty if there is none: nobody can connect FreeAgent then
 * @param clientSecret of the app
 * @param practice whether the app is registered for accountancy practices: a sign-in then opens all
 *     their clients, otherwise one company
 * @param userAgent what we call ourselves in every request: FreeAgent wants to know
 * @param connectTimeout for a connection to be made
 * @param answerTimeout for an answer to begin
 * @param bodyTimeout for an answer to be read to its end
 * @param pageSize entries a page
 * @param paceCalls calls about one company within {@code pacePeriod}, at most: below FreeAgent's
 *     120 a minute, wherever that begins
 * @param refreshCalls refreshes of tokens within {@code refreshPeriod}, at most: below FreeAgent's
 *     15 a minute
 * @param rest how long a sign-in that nobody uses is left alone
 */
@Validated
@ConfigurationProperties("integration.freeagent")
record FreeAgentSettings(
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("false") boolean practice,
    @NotBlank String userAgent,
    @NotNull URI authorizeUrl,
    @NotNull URI tokenUrl,
    @NotNull URI apiBaseUrl,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration answerTimeout,
    @DefaultValue("60s") Duration bodyTimeout,
    @DefaultValue("100") @Min(1) @Max(100) int pageSize,
    @DefaultValue("16") @Min(1) int paceCalls,
    @DefaultValue("12s") Duration pacePeriod,
    @DefaultValue("3") @Min(1) int refreshCalls,
    @DefaultValue("15s") Duration refreshPeriod,
    @DefaultValue("1d") Duration rest) {

  OAuthApp app() {
    // No place to give a sign-in back is documented.
    return new OAuthApp(
        clientId, clientSecret, authorizeUrl, tokenUrl, null, OAuthApp.ClientIn.HEADER);
  }

  boolean isSetUp() {
    return !clientId.isBlank() && !clientSecret.isBlank();
  }

  @Override
  public String toString() {
    return "FreeAgent app " + clientId; // the secret is in no log
  }
}
