package io.clientele.platform;

import io.clientele.platform.consume.Hears;
import io.clientele.platform.deadletter.DeadLetters;
import io.clientele.platform.event.Wire;
import io.clientele.platform.retelling.RetellingRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.TopicBuilder;

/**
 * Every topic a service says or hears, made when it is missing: so that any service may start
 * first. News is kept 14 days, what is retold one, dead letters 90.
 */
final class Topics {

  private static final Duration NEWS = Duration.ofDays(14);
  private static final Duration RETOLD = Duration.ofDays(1);
  private static final Duration DEAD = Duration.ofDays(90);

  private final Environment environment;
  private final Map<String, NewTopic> topics = new TreeMap<>();

  Topics(Environment environment) {
    this.environment = environment;
  }

  Collection<NewTopic> all() {
    var service = environment.getRequiredProperty("spring.application.name");
    says().forEach(this::news);
    add(RetellingRequests.TOPIC, RETOLD);
    add(
        DeadLetters.topic(
            RetellingRequests.TOPIC, Hears.group(service, RetellingRequests.CONSUMER)),
        DEAD);
    var heard = new HashMap<>(heard("projections"));
    heard.putAll(heard("reactions"));
    heard.forEach(
        (consumer, topic) -> {
          news(topic);
          add(DeadLetters.topic(topic, Hears.group(service, consumer)), DEAD);
        });
    return topics.values();
  }

  private Collection<String> says() {
    return Binder.get(environment)
        .bind("clientele.says", Bindable.listOf(String.class))
        .orElse(new ArrayList<>(List.of()));
  }

  private Map<String, String> heard(String kind) {
    return Binder.get(environment)
        .bind("clientele.hears." + kind, Bindable.mapOf(String.class, String.class))
        .orElse(Map.of());
  }

  private void news(String topic) {
    add(topic, NEWS);
    add(Wire.retold(topic), RETOLD);
  }

  private void add(String name, Duration kept) {
    var replicas = environment.getRequiredProperty("clientele.topics.replicas", int.class);
    topics.put(
        name,
        TopicBuilder.name(name)
            .partitions(environment.getRequiredProperty("clientele.topics.partitions", int.class))
            .replicas(replicas)
            .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()))
            // With one copy left, acks=all would be the word of one disk.
            .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replicas > 1 ? "2" : "1")
            .build());
  }
}
