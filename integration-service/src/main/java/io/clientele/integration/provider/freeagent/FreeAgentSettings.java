package io.clientele.integration.provider.freeagent;

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
 * Our app at FreeAgent, and where FreeAgent is.
 *
 * @param practice whether the app is registered for accountancy practices: a sign-in then opens all
 *     their clients, otherwise one company
 * @param userAgent what we call ourselves in every request: FreeAgent wants to know
 * @param times how long it is waited for
 * @param pageSize entries a page
 * @param paceCalls calls about one company within {@code pacePeriod}, at most: below FreeAgent's
 *     120 a minute, wherever that begins
 * @param rest how long a sign-in that nobody uses is left alone
 */
@Validated
@ConfigurationProperties("integration.freeagent")
record FreeAgentSettings(
    @Valid @NotNull OAuthApp app,
    @DefaultValue("false") boolean practice,
    @NotBlank String userAgent,
    @NotNull URI apiBaseUrl,
    @DefaultValue ProviderTimes times,
    @DefaultValue("100") @Min(1) @Max(100) int pageSize,
    @DefaultValue("16") @Min(1) int paceCalls,
    @DefaultValue("12s") Duration pacePeriod,
    @DefaultValue("1d") Duration rest) {}
