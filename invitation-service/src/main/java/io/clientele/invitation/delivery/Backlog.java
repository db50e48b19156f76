package io.clientele.invitation.delivery;

import io.clientele.invitation.delivery.Queue.Waiting;
import io.clientele.invitation.invitation.Channel;
import java.time.Clock;
import java.time.Duration;

/**
 * How far the messages by one channel are behind (OPS-2): measured now and then, for a scrape must
 * never ask the store. Every instance sees the same numbers.
 */
public final class Backlog {

  private final Channel channel;
  private final Queue queue;
  private final Clock clock;
  private volatile Waiting last = new Waiting(0, null);

  /** The backlog of a channel. */
  public Backlog(Channel channel, Queue queue, Clock clock) {
    this.channel = channel;
    this.queue = queue;
    this.clock = clock;
  }

  /** Looks anew. */
  public void look() {
    last = queue.waiting(channel, clock.instant().plus(Deliveries.CLAIM));
  }

  /** The messages that waited at the last look. */
  public long messages() {
    return last.messages();
  }

  /** For how long the first of them has waited by now, in seconds; 0 if none did. */
  public double seconds() {
    var since = last.since();
    return since == null
        ? 0
        : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
  }
}
