package io.clientele.platform.relay;

import io.clientele.platform.event.Pending;
import io.clientele.platform.recording.Recorder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The unsent events of one aggregate, sent one after the other. Events at or below the highest one
 * taken in are known already: a document's outbox only loses what was acknowledged, so an older
 * picture of it brings nothing new.
 */
class Chain {

  private final Queue<Pending> waiting = new ArrayDeque<>();
  private long highest = -1;
  private long onRecord = -1;
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

  /**
   * Puts on record what belongs there of all that waits: also while one event is on its way, for a
   * broker that is away keeps nothing off the record. Two at once do it twice, which is harmless.
   */
  void record(Recorder recorder) {
    var entries = new ArrayList<Document>();
    var upTo = -1L;
    synchronized (this) {
      for (var event : waiting) {
        if (event.sequence() > onRecord) {
          entries.addAll(event.entries());
          upTo = event.sequence();
        }
      }
    }
    if (!entries.isEmpty()) {
      recorder.put(entries);
    }
    synchronized (this) {
      onRecord = Math.max(onRecord, upTo);
    }
  }

  /** The event to send now; null if one is on its way, or none is left that is on record. */
  synchronized @Nullable Pending next() {
    if (sending || waiting.isEmpty() || waiting.peek().sequence() > onRecord) {
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
