package io.clientele.platform.job;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How jobs are worked on.
 *
 * @param lease how long a worker that is not heard of keeps its job
 * @param report how often progress is written, at most; well below the lease
 * @param look how often an instance looks for work
 * @param atOnce how many jobs one instance works on at the same time
 * @param turn how long a worker that can go on later keeps others waiting
 * @param tries how often a job may bring its worker down before it is given up
 */
@Validated
@ConfigurationProperties("clientele.jobs")
record JobSettings(
    @NotNull @DefaultValue("30s") Duration lease,
    @NotNull @DefaultValue("1s") Duration report,
    @NotNull @DefaultValue("1s") Duration look,
    @Min(1) @DefaultValue("2") int atOnce,
    @NotNull @DefaultValue("10s") Duration turn,
    @Min(1) @DefaultValue("5") int tries) {}
