package io.clientele.platform.rebuild;

import io.clientele.platform.Chore;
import io.clientele.platform.consume.Hears;
import io.clientele.platform.consume.Projection;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;

/** For services that have a {@link Rebuildable}, and its rows as {@link PointedRows}. */
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnBean(Rebuildable.class)
@EnableConfigurationProperties(RebuildSettings.class)
class RebuildConfiguration {

  @Bean
  PointerStore pointerStore(Rebuildable list, MongoDatabaseFactory database) {
    return new PointerStore(list.name(), database::getMongoDatabase);
  }

  @Bean
  KnownPointer knownPointer(PointerStore pointerStore, Clock clock, RebuildSettings settings) {
    return new KnownPointer(pointerStore, TwoClocks.of(clock), settings.lease());
  }

  @Bean
  Owners listOwners(
      Map<String, Projection> projections,
      PointedRows rows,
      Environment environment,
      KafkaOperations<String, byte[]> eventSender,
      ConsumerFactory<byte[], byte[]> readers,
      KafkaAdmin broker,
      Clock clock,
      RebuildSettings settings) {
    var groups = groups(projections, rows, environment);
    var ours =
        Binder.get(environment)
            .bind("clientele.says", Bindable.listOf(String.class))
            .orElse(List.of());
    // Ours last: what is ours is what others tell about, and shows only once it is told itself.
    var topics =
        groups.keySet().stream()
            .sorted(
                Comparator.<String, Boolean>comparing(ours::contains)
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return new AskedOwners(topics, groups, eventSender, readers, broker, clock, settings.again());
  }

  /** Who writes the list from what its owner tells again, by topic. */
  private static Map<String, Set<String>> groups(
      Map<String, Projection> projections, PointedRows rows, Environment environment) {
    var service = environment.getRequiredProperty("spring.application.name");
    var topics =
        Binder.get(environment)
            .bind("clientele.hears.projections", Bindable.mapOf(String.class, String.class))
            .get();
    var groups = new HashMap<String, Set<String>>();
    projections.forEach(
        (name, projection) -> {
          if (projection.writes(rows) && projection.isToldAgain()) {
            var topic = Objects.requireNonNull(topics.get(name), name);
            groups.computeIfAbsent(topic, any -> new TreeSet<>()).add(Hears.group(service, name));
          }
        });
    return groups;
  }

  @Bean
  Rebuilder rebuilder(
      Rebuildable list,
      PointedRows rows,
      KnownPointer knownPointer,
      PointerStore pointerStore,
      Owners listOwners,
      Clock clock,
      RebuildSettings settings) {
    var rebuilder =
        new Rebuilder(
            list,
            rows,
            knownPointer,
            pointerStore,
            listOwners,
            clock,
            settings,
            work -> Thread.ofVirtual().name("rebuild of " + list.name()).start(work));
    rebuilder.prepare();
    return rebuilder;
  }

  @Bean
  Chore whereTheListIs(Rebuilder rebuilder, RebuildSettings settings) {
    return new Chore("where the list is", settings.look(), rebuilder::look);
  }

  @Bean
  Rebuilds rebuilds(Rebuildable list, PointerStore pointerStore, Clock clock) {
    return new Rebuilds(list.name(), pointerStore, clock);
  }

  @Bean
  RebuildEndpoint rebuildEndpoint(Rebuilds rebuilds) {
    return new RebuildEndpoint(rebuilds);
  }
}
