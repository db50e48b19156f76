package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.oauth.OAuthApp;
import io.clientele.integration.provider.wire.ProviderTimes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our app at Intuit, and where QuickBooks Online is.
 *
 * @param scopes what a person is asked to allow; there is none that only reads
 * @param minorVersion of the API's answers
 * @param times how long it is waited for
 * @param pageSize rows a page
 * @param paceCalls calls about one company within {@code pacePeriod}, at most: below QuickBooks'
 *     500 a minute and ten a second
 * @param closedCodes codes of faults which say that a company's edition has no such list
 */
@Validated
@ConfigurationProperties("integration.quickbooks")
record QuickBooksSettings(
    @Valid @NotNull OAuthApp app,
    @NotBlank String scopes,
    @NotNull URI apiBaseUrl,
    @DefaultValue("75") @Min(75) int minorVersion,
    @DefaultValue ProviderTimes times,
    @DefaultValue("1000") @Min(1) @Max(1000) int pageSize,
    @DefaultValue("5") @Min(1) int paceCalls,
    @DefaultValue("1s") Duration pacePeriod,
    @DefaultValue({"5020", "5030"}) Set<String> closedCodes) {}
