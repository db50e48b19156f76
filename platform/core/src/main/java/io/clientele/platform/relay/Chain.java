package io.clientele.platform.relay;

import io.clientele.platform.event.Pending;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The unsent events of one aggregate, sent one after the other. Events at or below the highest one
 * taken in are known already: a document's outbox only loses what was acknowledged, so an older
 * picture of it brings nothing new.
 */
class Chain {

  private final Queue<Pending> waiting = new ArrayDeque<>();
  private long highest = -1;
  private boolean sending;

  /** Takes in what a picture of the outbox holds beyond what is known. */
  synchronized void add(List<Pending> outbox) {
    for (var event : outbox) {
      if (event.sequence() > highest) {
        waiting.add(event);
        highest = event.sequence();
      }
    }
  }

  /** The event to send now, or null if one is on its way or none is left. */
  synchronized @Nullable Pending next() {
    if (sending || waiting.isEmpty()) {
      return null;
    }
    sending = true;
    return waiting.peek();
  }

  /** An event on its way was acknowledged. */
  synchronized void acknowledged(Pending event) {
    sending = false;
    waiting.remove(event);
  }

  /** Whether nothing is left to send. */
  synchronized boolean done() {
    return waiting.isEmpty();
  }
}
