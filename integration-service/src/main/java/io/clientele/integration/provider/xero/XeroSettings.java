package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.oauth.OAuthApp;
import io.clientele.integration.provider.wire.ProviderTimes;
import jakarta.validation.Valid;
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
 * @param scopes what a person is asked to allow; without {@code offline_access} nothing lasts
 * @param times how long it is waited for
 * @param pageSize contacts a page
 * @param paceCalls calls about one organisation within {@code pacePeriod}, at most: below Xero's
 *     sixty a minute wherever its minutes begin
 */
@Validated
@ConfigurationProperties("integration.xero")
record XeroSettings(
    @Valid @NotNull OAuthApp app,
    @NotBlank String scopes,
    @NotNull URI connectionsUrl,
    @NotNull URI apiBaseUrl,
    @DefaultValue ProviderTimes times,
    @DefaultValue("1000") @Min(1) int pageSize,
    @DefaultValue("9") @Min(1) int paceCalls,
    @DefaultValue("12s") Duration pacePeriod) {}
