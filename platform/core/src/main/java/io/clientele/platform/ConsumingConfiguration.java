package io.clientele.platform;

import io.clientele.platform.consume.Consuming;
import io.clientele.platform.consume.Failures;
import io.clientele.platform.consume.Records;
import io.clientele.platform.consume.StopTogether;
import io.clientele.platform.correlation.Correlation;
import io.clientele.platform.deadletter.DeadLetterEndpoint;
import io.clientele.platform.deadletter.DeadLetters;
import io.clientele.platform.deadletter.Replay;
import io.clientele.platform.retelling.Retelling;
import io.clientele.platform.retelling.RetellingRequests;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.scheduling.TaskScheduler;

/** The way of an event into a service: topics, consumers, failures, dead letters. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
class ConsumingConfiguration {

  @Bean
  ProducerFactory<String, byte[]> eventProducers(KafkaProperties kafka) {
    return new DefaultKafkaProducerFactory<>(
        kafka.buildProducerProperties(), new StringSerializer(), new ByteArraySerializer());
  }

  // Declared as what it is: Boot makes a template of its own, for objects, unless it sees one.
  @Bean
  KafkaTemplate<String, byte[]> eventSender(ProducerFactory<String, byte[]> eventProducers) {
    return new KafkaTemplate<>(eventProducers);
  }

  @Bean
  ConsumerFactory<byte[], byte[]> readers(KafkaProperties kafka) {
    return new DefaultKafkaConsumerFactory<>(
        kafka.buildConsumerProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Bean
  KafkaAdmin.NewTopics topics(Environment environment) {
    return new KafkaAdmin.NewTopics(new Topics(environment).all().toArray(NewTopic[]::new));
  }

  /** Topics are made at the start; this is for a start while the broker is away. */
  @Bean
  Chore missingTopics(KafkaAdmin admin) {
    var made = new AtomicBoolean();
    return new Chore(
        "missing topics",
        Duration.ofSeconds(5),
        () -> {
          if (!made.get()) {
            made.set(admin.initialize());
          }
        });
  }

  @Bean
  Records records() {
    return new Records();
  }

  @Bean
  DeadLetters deadLetters(
      MongoDatabaseFactory database,
      KafkaOperations<String, byte[]> eventSender,
      BeanFactory beans,
      Clock clock,
      MeterRegistry metrics) {
    var letters =
        new DeadLetters(
            () -> database.getMongoDatabase().getCollection("dead-letters"),
            eventSender,
            group -> consumer(beans, group).keepsOrder(),
            clock);
    Gauge.builder("clientele.dead.letters.unsettled", letters, DeadLetters::unsettled)
        .description("keys of reactions and events of projections that wait for an operator")
        .register(metrics);
    return letters;
  }

  @Bean
  Chore deadLetterCount(DeadLetters letters) {
    return new Chore("counting dead letters", Duration.ofSeconds(10), letters::count);
  }

  @Bean
  StopTogether stopTogether() {
    return new StopTogether();
  }

  @Bean
  Failures failures(
      DeadLetters letters,
      TaskScheduler housekeepingScheduler,
      Correlation correlation,
      StopTogether stopTogether) {
    return new Failures(letters, housekeepingScheduler, correlation, stopTogether);
  }

  @Bean
  DeadLetterEndpoint deadLetterEndpoint(
      DeadLetters letters, ConsumerFactory<byte[], byte[]> readers, BeanFactory beans) {
    return new DeadLetterEndpoint(
        letters, new Replay(letters, readers, group -> consumer(beans, group)));
  }

  @Bean
  RetellingRequests retellingRequests(Retelling retelling) {
    return new RetellingRequests(retelling);
  }

  private static Consuming consumer(BeanFactory beans, String group) {
    return beans.getBean(group.substring(group.indexOf('.') + 1), Consuming.class);
  }
}
