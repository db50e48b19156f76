package io.clientele.client.roster.stream;

import io.clientele.client.roster.SeenRows;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The open streams of the client list at this instance (LST-8). */
public final class Streams {

  private static final Duration TIME_TO_JOIN = Duration.ofSeconds(10);

  private final Limits limits;
  private final Clock clock;
  private final Watchers watchers = new Watchers();
  private final Newsdesk newsdesk;
  private final Seats seats;
  private final Set<Watcher> open = ConcurrentHashMap.newKeySet();
  private volatile boolean caughtUp;

  /** None yet, over these rows. */
  public Streams(SeenRows rows, Limits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.newsdesk = new Newsdesk(rows, clock, new Live(limits, watchers), this::endAll);
    this.seats = new Seats(limits.perLogin(), limits.perInstance());
  }

  /** Begins to tell what is heard. */
  public void start() {
    newsdesk.start();
  }

  /** Ends every stream; readers go on at another instance. */
  public void stop() {
    newsdesk.stop();
    endAll();
  }

  private void endAll() {
    open.forEach(Watcher::close);
  }

  /** Whether it was started and not stopped, and works. */
  public boolean isRunning() {
    return newsdesk.isRunning();
  }

  /** Whether it has ended by an error, and only another start of the instance helps. */
  public boolean isBroken() {
    return newsdesk.isBroken();
  }

  /** Hearing begins at these places, or goes on there. */
  public void begins(Map<Partition, Long> from) throws InterruptedException {
    newsdesk.begins(from);
  }

  /** An event was heard; the wake is null if no row follows from it. */
  public void heard(Partition partition, long offset, @Nullable Wake wake)
      throws InterruptedException {
    newsdesk.heard(partition, offset, wake);
  }

  /** All that has changed lately was heard. */
  public void caughtUp() {
    caughtUp = true;
  }

  /**
   * Opens a stream.
   *
   * @param resumeId the last id the reader was sent; null if they begin
   */
  public Opening open(Reader reader, @Nullable String resumeId) throws InterruptedException {
    if (!caughtUp || !isRunning()) {
      return notReady();
    }
    var full = seats.take(reader.login());
    if (full.isPresent()) {
      return new Opening.Refused(full.get());
    }
    var watcher = new Watcher(reader, limits, clock);
    open.add(watcher);
    var isOpen = false;
    try {
      isOpen = newsdesk.join(watcher, resumeId, TIME_TO_JOIN);
      return isOpen ? new Opening.Open(watcher) : notReady();
    } finally {
      if (!isOpen) {
        close(watcher); // whatever went wrong, the seat is free again
      }
    }
  }

  private static Opening notReady() {
    return new Opening.Refused(
        StreamReason.STREAM_NOT_READY.because("It is not known here yet what changed lately."));
  }

  /**
   * The place before which everything is in the messages of every stream: for whoever asks before
   * they take them.
   */
  public Positions told() {
    return newsdesk.told();
  }

  /** How this stream's reader names a place. */
  public String id(Watcher watcher, Positions told) {
    return ResumeId.of(watcher.reader(), told);
  }

  /** Ends a stream that was opened. */
  public void close(Watcher watcher) {
    watcher.close();
    if (open.remove(watcher)) {
      seats.leave(watcher.reader().login());
      newsdesk.leave(watcher);
    }
  }

  /** How many are open. */
  public int size() {
    return seats.open();
  }

  /** How many readers were cut because they read too slowly. */
  public long cut() {
    return watchers.cut();
  }

  /** How often a reader was told to load the list again. */
  public long resets() {
    return watchers.resets();
  }
}
