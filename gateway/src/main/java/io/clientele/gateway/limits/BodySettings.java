package io.clientele.gateway.limits;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large, and how patient.
 *
 * @param limit most bytes of a request body
 * @param uploadLimit most bytes of an uploaded file with its form around it; the service allows 20
 *     MB and refuses by name, so this leaves room for the form
 * @param stall longest pause between two pieces of a body
 */
@Validated
@ConfigurationProperties("gateway.body")
record BodySettings(
    @DefaultValue("1MB") @NotNull DataSize limit,
    @DefaultValue("21MB") @NotNull DataSize uploadLimit,
    @DefaultValue("30s") @NotNull @DurationMin(millis = 1) Duration stall) {}
