package io.clientele.client.roster.http;

import io.clientele.client.roster.stream.Limits;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How streams of the list are served.
 *
 * @param heartbeat how often a quiet stream shows that it lives
 * @param back how far before its start an instance hears what has changed
 * @param perLogin streams that one login may have open
 * @param perInstance streams that one instance serves
 * @param backlog clients that a reader may lag behind by; after more the list is loaded
 * @param remembered changes of all practices that a reader may come back after
 * @param replayed clients that are told again to one who comes back; after more the list is loaded
 * @param waitsFor how long a row is waited for that does not take its event in
 * @param stuckAfter how long a reader who lags too far behind may take nothing before being cut
 */
@Validated
@ConfigurationProperties("client-list-stream")
record StreamSettings(
    Duration heartbeat,
    Duration back,
    @Min(1) int perLogin,
    @Min(1) int perInstance,
    @Min(1) int backlog,
    @Min(1) int remembered,
    @Min(1) int replayed,
    @DefaultValue("10m") Duration waitsFor,
    @DefaultValue("10s") Duration stuckAfter) {

  Limits limits() {
    return new Limits(perLogin, perInstance, backlog, remembered, replayed, waitsFor, stuckAfter);
  }
}
