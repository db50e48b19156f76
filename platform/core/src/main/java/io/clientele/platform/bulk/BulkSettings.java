package io.clientele.platform.bulk;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How bulk commands are worked on.
 *
 * @param lapse how long a plan waits for a yes, with what is reserved for it
 * @param kept how long a bulk command that has ended is kept
 * @param look how often an instance looks for what is over
 * @param slice how many rows are judged, written and read together
 * @param batch how many rows are done before their outcomes are recorded together; so many may be
 *     repeated after a crash
 */
@Validated
@ConfigurationProperties("clientele.bulk")
record BulkSettings(
    @NotNull @DefaultValue("1h") Duration lapse,
    @NotNull @DefaultValue("24h") Duration kept,
    @NotNull @DefaultValue("5s") Duration look,
    @Min(1) @DefaultValue("500") int slice,
    @Min(1) @DefaultValue("25") int batch) {}
