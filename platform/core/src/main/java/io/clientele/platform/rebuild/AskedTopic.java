package io.clientele.platform.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic whose owner was asked to tell it again. A request may be lost, or lie as a dead letter:
 * while nothing at all is told again the owner is asked once more, after ever longer, for each
 * request that is heard is a retelling.
 */
final class AskedTopic implements AutoCloseable {

  private final Marks marks;
  private final Runnable ask;
  private final Clock clock;
  private Duration patience;
  private Instant silentUntil;
  private long heard;
  private int asked;

  /**
   * Asks.
   *
   * @param marks listening already
   * @param ask sends the request these marks are of
   * @param patience how long nothing may be told before the owner is asked again
   */
  AskedTopic(Marks marks, Runnable ask, Clock clock, Duration patience) {
    this.marks = marks;
    this.ask = ask;
    this.clock = clock;
    this.patience = patience;
    this.silentUntil = clock.instant();
    askOnce();
  }

  private void askOnce() {
    ask.run();
    asked++;
    silentUntil = clock.instant().plus(patience);
  }

  /** On how many partitions the owner is not done yet; waits about a second at most. */
  int missing() {
    var missing = marks.missing();
    if (marks.heard() > heard) {
      heard = marks.heard();
      silentUntil = clock.instant().plus(patience);
    } else if (missing > 0 && !clock.instant().isBefore(silentUntil)) {
      patience = patience.multipliedBy(2);
      askOnce();
    }
    return missing;
  }

  /** How often its owner was asked. */
  int asked() {
    return asked;
  }

  /** Whether who has heard so far has heard all before the marks. */
  boolean isHeard(Map<TopicPartition, OffsetAndMetadata> soFar) {
    return marks.areHeard(soFar);
  }

  @Override
  public void close() {
    marks.close();
  }
}
