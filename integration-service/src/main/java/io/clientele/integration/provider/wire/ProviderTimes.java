package io.clientele.integration.provider.wire;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long we wait for a provider at most.
 *
 * @param connect for a connection to be made
 * @param answer for an answer to begin
 * @param body for an answer to be read to its end, and what is made of it meanwhile
 */
public record ProviderTimes(
    @DefaultValue("3s") Duration connect,
    @DefaultValue("10s") Duration answer,
    @DefaultValue("60s") Duration body) {

  /** The same, where no body is long. */
  ProviderTimes brief() {
    return new ProviderTimes(connect, answer, answer);
  }
}
