package io.clientele.gateway.upstream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a service may take, and when we stop asking it.
 *
 * @param answer longest wait from the last byte of the request to the first of the answer, for
 *     event streams too
 * @param stall longest pause inside an answer; event streams may pause as long as they like
 * @param window over which time failures are counted; whole seconds
 * @param minimumCalls fewer calls than this in the window open no circuit
 * @param failureShare per cent of the calls in the window that must fail to open it
 * @param openFor how long an open circuit stays open before some calls are let through to try; as
 *     long an instance that could not be reached is passed over where there is another
 */
@Validated
@ConfigurationProperties("gateway.upstream")
record UpstreamSettings(
    @DefaultValue("10s") @NotNull @DurationMin(millis = 1) Duration answer,
    @DefaultValue("30s") @NotNull @DurationMin(millis = 1) Duration stall,
    @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) Duration window,
    @DefaultValue("10") @Positive int minimumCalls,
    @DefaultValue("50") @Min(1) @Max(100) int failureShare,
    @DefaultValue("5s") @NotNull @DurationMin(millis = 1) Duration openFor) {}
