package io.clientele.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often. Every instance of the gateway counts for itself: with three of them a caller spread
 * over all gets three times as much.
 *
 * @param address for one remote address
 * @param practice for one practice, by the path, whoever asks
 * @param signIn for one remote address where passwords, client secrets, links or new practices can
 *     be tried out
 * @param remembered how many addresses, and how many practices, are counted at once; the longest
 *     unseen is forgotten first
 */
@Validated
@ConfigurationProperties("gateway.rate")
record RateSettings(
    @Valid @NotNull Rate address,
    @Valid @NotNull Rate practice,
    @Valid @NotNull Rate signIn,
    @DefaultValue("20000") @Positive int remembered) {}
