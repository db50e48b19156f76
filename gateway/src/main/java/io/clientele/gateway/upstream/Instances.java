package io.clientele.gateway.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The instances of one service: asked in turn, except those that could not be reached of late. */
final class Instances {

  private static final Logger log = LoggerFactory.getLogger(Instances.class);

  private final List<Instance> all;
  private final Cache<Instance, Boolean> leftAlone;
  private final AtomicInteger turn = new AtomicInteger();

  Instances(List<Instance> all, Duration leaveAloneFor, Ticker clock) {
    this.all = List.copyOf(all);
    this.leftAlone = Caffeine.newBuilder().expireAfterWrite(leaveAloneFor).ticker(clock).build();
  }

  /**
   * All of them, in the order in which one request should try them. Those left alone come last, but
   * they do come: where nobody else answers there is nothing to lose.
   */
  Iterator<Instance> inTurn() {
    var last = leftAlone.getAllPresent(all).keySet();
    var well = all.stream().filter(instance -> !last.contains(instance)).toList();
    var first = well.isEmpty() ? 0 : Math.floorMod(turn.getAndIncrement(), well.size());
    return Stream.of(well.subList(first, well.size()), well.subList(0, first), last)
        .flatMap(Collection::stream)
        .iterator();
  }

  /** Puts an instance last for a while, because it could not be reached. */
  void leaveAlone(Instance instance) {
    if (leftAlone.asMap().put(instance, true) == null) {
      log.warn("{} cannot be reached", instance.address());
    }
  }
}
