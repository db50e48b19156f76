package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.wire.ProviderTimes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where KashFlow is, and how gently it is asked.
 *
 * @param enabled whether clients can be connected to it: there is no app to register, and the
 *     vendor is to be asked first (providers.md 8)
 * @param times how long it is waited for
 * @param sessionLife after which we log in anew; a session dies when it has been idle for longer
 * @param rest how long a sign-in that nobody uses is left alone before we log in anew
 * @param pageSize rows a page; more than a hundred are not given
 * @param paceCalls calls about one company within {@code pacePeriod}, at most
 */
@Validated
@ConfigurationProperties("integration.kashflow")
record KashFlowSettings(
    @DefaultValue("false") boolean enabled,
    @NotNull URI apiBaseUrl,
    @DefaultValue ProviderTimes times,
    @DefaultValue("45m") Duration sessionLife,
    @DefaultValue("12h") Duration rest,
    @DefaultValue("100") @Min(1) @Max(100) int pageSize,
    @DefaultValue("9") @Min(1) int paceCalls,
    @DefaultValue("12s") Duration pacePeriod) {}
