package io.clientele.platform;

import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.correlation.Correlation;
import io.clientele.platform.recording.Recorder;
import io.clientele.platform.relay.LeftBehind;
import io.clientele.platform.relay.OutboxLag;
import io.clientele.platform.relay.Relay;
import io.clientele.platform.relay.Removals;
import io.clientele.platform.retelling.Retelling;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The way of an event out of a service: store, outbox, relay, retelling. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
    })
class EventFlowConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(EventFlowConfiguration.class);

  @Bean
  @ConditionalOnMissingBean
  Clock clock(@Value("${clientele.clock-ahead:0s}") Duration ahead) {
    if (ahead.isNegative()) {
      // What was written is from the future then: nothing would be due, and much be as good as new.
      throw new IllegalArgumentException("CLIENTELE_CLOCK_AHEAD turns a clock on, never back");
    }
    if (!ahead.isZero()) {
      LOG.warn("This service lives {} ahead of its time: never where anything counts", ahead);
    }
    // The store keeps no more than milliseconds: what is told must be what is read back later.
    return Clock.offset(Clock.tickMillis(ZoneOffset.UTC), ahead);
  }

  /** A store that does not answer must not hold a caller, or a polling thread, for long. */
  @Bean
  MongoClientSettingsBuilderCustomizer storePatience() {
    return settings ->
        settings
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(
                socket ->
                    socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS));
  }

  @Bean
  Correlation correlation(Tracer tracer) {
    return new Correlation(tracer);
  }

  @Bean
  Epoch epoch(MongoDatabaseFactory database) {
    return new Epoch(database);
  }

  @Bean
  Removals removals(MongoDatabaseFactory database) {
    return new Removals(AggregateStore.collections(database));
  }

  @Bean
  Relay relay(
      KafkaOperations<String, byte[]> eventSender,
      Removals removals,
      ObjectProvider<Recorder> recorder) {
    return new Relay(eventSender, removals, recorder.getIfAvailable(() -> Recorder.NONE));
  }

  @Bean
  AggregateStore aggregateStore(
      MongoDatabaseFactory database,
      MongoConverter converter,
      Relay relay,
      Clock clock,
      Epoch epoch) {
    return new AggregateStore(database, converter, relay, clock, epoch);
  }

  @Bean
  LeftBehind leftBehind(
      ObjectProvider<AggregateType<?, ?>> types,
      MongoDatabaseFactory database,
      Relay relay,
      Clock clock) {
    return new LeftBehind(
        types.stream().toList(), AggregateStore.collections(database), relay, clock);
  }

  @Bean
  ThreadPoolTaskScheduler housekeepingScheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(2);
    scheduler.setDaemon(true);
    scheduler.setThreadNamePrefix("housekeeping-");
    return scheduler;
  }

  @Bean
  OutboxLag outboxLag(
      ObjectProvider<AggregateType<?, ?>> types,
      MongoDatabaseFactory database,
      Clock clock,
      MeterRegistry metrics) {
    var lag = new OutboxLag(types.stream().toList(), AggregateStore.collections(database), clock);
    Gauge.builder("clientele.outbox.aggregates", lag, OutboxLag::aggregates)
        .description("aggregates with unsent events")
        .register(metrics);
    Gauge.builder("clientele.outbox.oldest", lag, OutboxLag::seconds)
        .description("how long the oldest unsent event has been waiting")
        .baseUnit("seconds")
        .register(metrics);
    return lag;
  }

  @Bean
  Housekeeping housekeeping(
      LeftBehind leftBehind,
      OutboxLag outboxLag,
      ObjectProvider<Chore> chores,
      ThreadPoolTaskScheduler housekeepingScheduler,
      @Value("${clientele.chores.haste:1}") int haste) {
    return new Housekeeping(
        leftBehind, outboxLag, chores.stream().toList(), housekeepingScheduler, haste);
  }

  @Bean
  Retelling retelling(
      ObjectProvider<AggregateType<?, ?>> types,
      AggregateStore store,
      KafkaOperations<String, byte[]> eventSender,
      Clock clock,
      Epoch epoch) {
    List<AggregateType<?, ?>> ours = types.stream().toList();
    return new Retelling(ours, store, eventSender, clock, epoch);
  }
}
