package io.clientele.client.roster.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** One open stream: who reads it, and what they were not sent yet. */
public final class Watcher {

  private final Reader reader;
  private final Backlog backlog;

  /**
   * A stream nobody tells anything yet.
   *
   * @param limits of how far it may lag behind
   */
  Watcher(Reader reader, Limits limits, Clock clock) {
    this.reader = reader;
    this.backlog = new Backlog(limits.backlog(), limits.stuckAfter(), clock);
  }

  Reader reader() {
    return reader;
  }

  /** Adds a message. */
  Backlog.Added tell(Message message) {
    return backlog.add(message);
  }

  /** Waits for something to send, for its end, or so long. */
  public void await(Duration atMost) throws InterruptedException {
    backlog.await(atMost);
  }

  /** Takes what is to be sent. */
  public List<Message> take() {
    return backlog.take();
  }

  /** Whether it goes on. */
  public boolean isOpen() {
    return backlog.isOpen();
  }

  /** Ends it; what was not sent yet is not sent. */
  public void close() {
    backlog.close();
  }
}
