package io.clientele.client.roster.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a reader was not sent yet: of each client the newest only. If these are more clients than
 * there is room for, the reader is told to load the list instead; who takes nothing at all
 * meanwhile is cut.
 */
final class Backlog {

  private final int most;
  private final Duration stuckAfter;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private volatile Instant taken;
  private boolean open = true;

  /** What became of a message. */
  enum Added {
    /** It is sent, unless a newer one takes its place. */
    KEPT,
    /** There was no room: a reset is sent in place of all. */
    RESET,
    /** The reader takes nothing: it is over. */
    CUT
  }

  /**
   * Nothing to send yet.
   *
   * @param most messages it holds
   * @param stuckAfter how long a reader may take nothing when there is no room
   */
  Backlog(int most, Duration stuckAfter, Clock clock) {
    this.most = most;
    this.stuckAfter = stuckAfter;
    this.clock = clock;
    this.taken = clock.instant();
  }

  /** Adds a message. */
  Added add(Message message) {
    lock.lock();
    try {
      if (message instanceof Message.Reset) {
        messages.clear(); // all of it is in the list that is loaded then
      }
      messages.put(message.about(), message);
      var added = messages.size() <= most ? Added.KEPT : overflown();
      news.signalAll();
      return open ? added : Added.CUT;
    } finally {
      lock.unlock();
    }
  }

  private Added overflown() {
    messages.clear();
    if (taken.plus(stuckAfter).isBefore(clock.instant())) {
      open = false;
      return Added.CUT;
    }
    var reset = new Message.Reset();
    messages.put(reset.about(), reset);
    return Added.RESET;
  }

  /** Waits until there is something to send, or it is closed, or so long. */
  void await(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      var left = atMost.toNanos();
      while (open && messages.isEmpty() && left > 0) {
        left = news.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes all there is. */
  List<Message> take() {
    var all = taken();
    taken = clock.instant();
    return all;
  }

  private List<Message> taken() {
    lock.lock();
    try {
      var all = List.copyOf(messages.values());
      messages.clear();
      return all;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      open = false;
      messages.clear();
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isOpen() {
    lock.lock();
    try {
      return open;
    } finally {
      lock.unlock();
    }
  }
}
