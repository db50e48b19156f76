package io.clientele.platform.token;

import io.clientele.platform.consume.Told;
import io.clientele.platform.watch.TopicWatch;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Every instance hears all changes of rights by itself, from six minutes back: longer than any
 * token lives. Until it has caught up the instance is not ready.
 */
final class RightsWatch implements SmartLifecycle, HealthIndicator {

  static final String TOPIC = "clientele.access";

  private static final Logger LOG = LoggerFactory.getLogger(RightsWatch.class);
  private static final String NAME = "rights-watch";
  private static final Duration BACK = Duration.ofMinutes(6);

  private final NewestRights newest;
  private final TopicWatch watch;

  record Login(long rights) {}

  RightsWatch(ConsumerFactory<byte[], byte[]> consumers, NewestRights newest, Clock clock) {
    this.newest = newest;
    this.watch = new TopicWatch(NAME, Set.of(TOPIC), BACK, consumers, clock, this::hear);
  }

  @Override
  public void start() {
    watch.start();
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      var told = new Told(NAME, record);
      if (told.subjectType().equals("login")) {
        newest.heard(told.subjectId(), told.state(Login.class).rights());
      }
    } catch (RuntimeException e) {
      LOG.error("not an event of access-service: {} {}", record.topic(), record.offset(), e);
    }
  }

  @Override
  public void stop() {
    watch.stop();
  }

  /** Begins before requests and consumers are let in, and ends after the last of them. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return watch.isRunning();
  }

  @Override
  public Health health() {
    return watch.hasCaughtUp() ? Health.up().build() : Health.outOfService().build();
  }
}
