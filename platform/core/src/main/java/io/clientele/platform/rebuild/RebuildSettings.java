package io.clientele.platform.rebuild;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a list is rebuilt.
 *
 * @param look how often an instance looks where the list is, and goes on with a rebuild
 * @param lease how long it may go by what it has read; well above {@code look}. Who has not
 *     confirmed a move of the pointer after two leases is not waited for any more
 * @param claim how long an instance that is not heard of keeps the rebuild
 * @param again how long rows may be behind or missing before owners are asked again, and an owner
 *     may tell nothing before it is asked once more
 * @param grace how long the old collection stays when nobody begins to read it any more; longer
 *     than a request takes
 */
@Validated
@ConfigurationProperties("clientele.rebuild")
record RebuildSettings(
    @NotNull @DefaultValue("1s") Duration look,
    @NotNull @DefaultValue("10s") Duration lease,
    @NotNull @DefaultValue("30s") Duration claim,
    @NotNull @DefaultValue("1m") Duration again,
    @NotNull @DefaultValue("30s") Duration grace) {}
