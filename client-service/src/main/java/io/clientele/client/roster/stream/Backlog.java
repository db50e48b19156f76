package io.clientele.client.roster.stream;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a reader was not sent yet: of each client the newest only, and not more than so many
 * clients. Who lets it grow further has read too slowly and is cut.
 */
final class Backlog {

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private boolean open = true;

  Backlog(int most) {
    this.most = most;
  }

  /** Adds a message; false if there is no room, and then it is closed. */
  boolean add(Message message) {
    lock.lock();
    try {
      if (message instanceof Message.Reset) {
        messages.clear(); // all of it is in the list that is loaded then
      }
      messages.put(message.about(), message);
      if (messages.size() > most) {
        shut();
      }
      news.signalAll();
      return open;
    } finally {
      lock.unlock();
    }
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
      shut();
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

  private void shut() {
    open = false;
    messages.clear();
  }
}
