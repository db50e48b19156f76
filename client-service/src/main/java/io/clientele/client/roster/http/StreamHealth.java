package io.clientele.client.roster.http;

import io.clientele.client.roster.stream.Streams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says so if the thread that feeds the streams has ended by an error: it opens none from then on,
 * and whoever runs the instance must start it again.
 */
@Component
final class StreamHealth implements HealthIndicator {

  private final Streams streams;

  StreamHealth(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Health health() {
    return (streams.isBroken() ? Health.down() : Health.up())
        .withDetail("open", streams.size())
        .build();
  }
}
