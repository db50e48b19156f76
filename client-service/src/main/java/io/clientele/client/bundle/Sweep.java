package io.clientele.client.bundle;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles what a crash, an outage or a lost answer left open. How old an intent must be only keeps
 * the sweep out of the way of commands under way; that it comes too early does no harm.
 */
public final class Sweep {

  /** How long an intent may be open before it is swept. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final SlotBook book;
  private final Settlement settlement;
  private final Clock clock;

  /** The sweep of one instance. */
  public Sweep(SlotBook book, Settlement settlement, Clock clock) {
    this.book = book;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** One sweep; call it about once a second. */
  public void run() {
    for (var open : book.openSince(clock.instant().minus(PATIENCE))) {
      try {
        settlement.settle(open.practice(), open.intent());
      } catch (RuntimeException e) {
        LOG.warn("intent {} could not be settled: {}", open.intent().id(), e.toString());
      }
    }
  }
}
