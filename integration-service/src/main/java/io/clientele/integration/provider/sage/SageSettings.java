package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.oauth.OAuthApp;
import io.clientele.integration.provider.wire.ProviderTimes;
import jakarta.validation.Valid;
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
 * @param scope what a person is asked to allow; reading is enough
 * @param country two letters that spare people the page on which they choose their country; empty
 *     leaves it to them
 * @param times how long it is waited for
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
    @Valid @NotNull OAuthApp app,
    @NotBlank String scope,
    @DefaultValue("") String country,
    @NotNull URI apiBaseUrl,
    @DefaultValue ProviderTimes times,
    @DefaultValue("60s") Duration usualWait,
    @DefaultValue("20m") Duration rest,
    @DefaultValue("200") @Min(1) @Max(200) int pageSize,
    @DefaultValue("14") @Min(1) int paceCalls,
    @DefaultValue("10s") Duration pacePeriod) {}
