package io.clientele.client.roster.messaging;

import io.clientele.client.roster.stream.Partition;
import io.clientele.client.roster.stream.Streams;
import io.clientele.client.roster.stream.TeamNews;
import io.clientele.client.roster.stream.Wake;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Told;
import io.clientele.platform.watch.Watching;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the projections that write the list which row an event will be in, and wakes the streams for
 * it: what no projection keeps, drafts for instance, wakes nobody.
 */
final class RowWatch implements Watching {

  static final String NAME = "client-list-watch";

  private static final Logger LOG = LoggerFactory.getLogger(RowWatch.class);

  private final Map<String, List<Projection>> projections;
  private final List<Projection> ofTeams;
  private final Streams streams;
  private final TeamNews news;

  /**
   * Wakes these streams.
   *
   * @param projections that write the list, by the topic they hear
   * @param ofTeams those that keep who is in which team, of the same topics
   * @param news is told of these
   */
  RowWatch(
      Map<String, List<Projection>> projections,
      List<Projection> ofTeams,
      Streams streams,
      TeamNews news) {
    this.projections = Map.copyOf(projections);
    this.ofTeams = List.copyOf(ofTeams);
    this.streams = streams;
    this.news = news;
  }

  Set<String> topics() {
    return projections.keySet();
  }

  @Override
  public void begins(Map<TopicPartition, Long> from) {
    var places = new HashMap<Partition, Long>();
    from.forEach((one, offset) -> places.put(new Partition(one.topic(), one.partition()), offset));
    try {
      streams.begins(places);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void caughtUp() {
    streams.caughtUp();
  }

  @Override
  public void heard(ConsumerRecord<byte[], byte[]> record) {
    var partition = new Partition(record.topic(), record.partition());
    var told = new Told(NAME, record);
    if (ofTeams.stream().anyMatch(projection -> kept(projection, told).isPresent())) {
      Optional.ofNullable(told.practice()).ifPresent(news::heard);
    }
    try {
      streams.heard(partition, record.offset(), wake(told));
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private @Nullable Wake wake(Told told) {
    return projections.getOrDefault(told.record().topic(), List.of()).stream()
        .flatMap(projection -> kept(projection, told).stream())
        .findFirst()
        .map(RowWatch::wake)
        .orElse(null);
  }

  private static Wake wake(Projection.Kept kept) {
    return new Wake(kept.id(), kept.heard().source(), kept.heard().sequence());
  }

  /** What the projection itself fails on is a dead letter of its own, which says more. */
  private static Optional<Projection.Kept> kept(Projection projection, Told told) {
    try {
      return projection.kept(told);
    } catch (RuntimeException e) {
      LOG.debug("not for the list: {} {}", told.record().topic(), told.record().offset(), e);
      return Optional.empty();
    }
  }
}
