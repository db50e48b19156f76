package io.clientele.client.roster.messaging;

import io.clientele.client.roster.stream.Streams;
import io.clientele.client.roster.stream.TeamNews;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.watch.TopicWatch;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;

/** Hears whatever is written into the list, for its streams. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

  @Bean
  RowWatch rowWatch(
      Map<String, Projection> projections,
      Rows rosterCollection,
      Projection teams,
      Projection practiceTeams,
      Streams clientListStreams,
      TeamNews teamNews,
      Environment environment) {
    var topics =
        Binder.get(environment)
            .bind("clientele.hears.projections", Bindable.mapOf(String.class, String.class))
            .get();
    var byTopic = new HashMap<String, List<Projection>>();
    projections.forEach(
        (name, projection) -> {
          if (projection.writes(rosterCollection)) {
            var topic = Objects.requireNonNull(topics.get(name), name);
            byTopic.computeIfAbsent(topic, any -> new ArrayList<>()).add(projection);
          }
        });
    return new RowWatch(byTopic, List.of(teams, practiceTeams), clientListStreams, teamNews);
  }

  /** Begins and ends with the streams it feeds. */
  @Bean
  WatchedStreams watchedStreams(
      RowWatch rowWatch,
      Streams clientListStreams,
      ConsumerFactory<byte[], byte[]> readers,
      Clock clock,
      @Value("${client-list-stream.back}") Duration back) {
    return new WatchedStreams(
        clientListStreams,
        new TopicWatch(RowWatch.NAME, rowWatch.topics(), back, readers, clock, rowWatch));
  }
}
