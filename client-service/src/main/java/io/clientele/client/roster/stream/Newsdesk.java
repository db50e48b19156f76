package io.clientele.client.roster.stream;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.clientele.client.roster.SeenRow;
import io.clientele.client.roster.SeenRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that feeds the {@link Live} list of an instance: what was heard, who joins and who
 * leaves come to it in one line; it reads rows and tells the streams, and waits for none of them.
 */
final class Newsdesk {

  private static final Logger LOG = LoggerFactory.getLogger(Newsdesk.class);
  private static final int INBOX = 10_000;
  private static final int AT_ONCE = 1_000;
  private static final int ROWS_AT_ONCE = 500;
  private static final Duration LONGEST_REST = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration CATCHES_UP_WITHIN = Duration.ofSeconds(5);

  private final SeenRows rows;
  private final Clock clock;
  private final Live live;
  private final Runnable ended;
  private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>(INBOX);
  private final ArrayDeque<Joining> joining = new ArrayDeque<>();
  private final List<Ahead> ahead = new ArrayList<>();
  private volatile Positions told = Positions.NONE;
  private volatile boolean running;
  private volatile boolean broken;

  private final Queue<Watcher> leaving = new ConcurrentLinkedQueue<>();
  private volatile boolean crowded;

  private record Joining(Watcher watcher, Set<String> missed, CompletableFuture<Void> done) {}

  private record Ahead(Positions place, Instant patience, Runnable join) {}

  /**
   * A desk at which nobody works before {@link #start}.
   *
   * @param ended what is done when nobody works there any more, for whatever reason
   */
  Newsdesk(SeenRows rows, Clock clock, Live live, Runnable ended) {
    this.rows = rows;
    this.clock = clock;
    this.live = live;
    this.ended = ended;
  }

  void start() {
    running = true;
    Thread.ofPlatform().daemon().name("client-list-stream").start(this::workUntilStopped);
  }

  void stop() {
    running = false;
  }

  boolean isRunning() {
    return running;
  }

  /** Whether nobody works here although nobody has stopped it. */
  boolean isBroken() {
    return broken;
  }

  /** Hearing begins, or goes on, here. */
  void begins(Map<Partition, Long> from) throws InterruptedException {
    inbox.put(() -> live.begins(from));
  }

  /** An event was heard; waits while there is too much to do, or while too many rows are late. */
  void heard(Partition partition, long offset, @Nullable Wake wake) throws InterruptedException {
    while (crowded && running && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    inbox.put(() -> live.heard(partition, offset, wake, clock.instant()));
  }

  /**
   * A reader begins or goes on. Who comes from an instance that was a moment ahead of this one
   * waits for it to hear as much, instead of loading the whole list.
   *
   * @return whether within this time whatever they missed is in their backlog
   */
  boolean join(Watcher watcher, @Nullable String resumeId, Duration atMost)
      throws InterruptedException {
    var until = System.nanoTime() + atMost.toNanos();
    var done = new CompletableFuture<Void>();
    var patience = clock.instant().plus(CATCHES_UP_WITHIN);
    if (!inbox.offer(
        () -> joins(watcher, resumeId, patience, done), atMost.toNanos(), NANOSECONDS)) {
      return false;
    }
    try {
      done.get(until - System.nanoTime(), NANOSECONDS);
      return watcher.isOpen();
    } catch (TimeoutException | ExecutionException e) {
      return false;
    }
  }

  private void joins(
      Watcher watcher, @Nullable String resumeId, Instant patience, CompletableFuture<Void> done) {
    Runnable now = () -> joins(watcher, resumeId, done);
    live.ahead(watcher.reader(), resumeId)
        .ifPresentOrElse(place -> ahead.add(new Ahead(place, patience, now)), now);
  }

  private void joins(Watcher watcher, @Nullable String resumeId, CompletableFuture<Void> done) {
    if (!watcher.isOpen()) {
      return; // they did not wait so long, and have left already
    }
    try {
      joining.add(new Joining(watcher, live.join(watcher, resumeId), done));
    } catch (RuntimeException e) {
      live.leave(watcher);
      done.completeExceptionally(e);
    }
  }

  /** A reader whose stream is closed has gone; this waits for nothing. */
  void leave(Watcher watcher) {
    leaving.add(watcher);
  }

  /** The place before which everything is with the streams: theirs if asked for before taking. */
  Positions told() {
    return told;
  }

  private void workUntilStopped() {
    try {
      while (running) {
        work();
      }
    } catch (Error e) {
      broken = true; // what was heard and half done is not known: nothing can go on from here
      LOG.error("streams of the client list have ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running = false;
      ended.run(); // a stream nobody feeds would be a lie
    }
  }

  private void work() throws InterruptedException {
    try {
      live.isReadFrom(rows.madeAnew());
      takeIn();
      tell();
      told = live.told();
      crowded = live.isCrowded();
    } catch (RuntimeException e) {
      LOG.warn("streams of the client list wait: {}", e.toString());
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void takeIn() throws InterruptedException {
    var first = inbox.poll(rest().toNanos(), NANOSECONDS);
    if (first != null) {
      first.run();
      for (var i = 1; i < AT_ONCE; i++) {
        var next = inbox.poll();
        if (next == null) {
          break;
        }
        next.run();
      }
    }
    joinTheAhead();
    for (var gone = leaving.poll(); gone != null; gone = leaving.poll()) {
      live.leave(gone);
    }
    joining.removeIf(one -> !one.watcher().isOpen());
  }

  private void joinTheAhead() {
    if (!ahead.isEmpty()) {
      var heard = live.heard();
      var now = clock.instant();
      var over =
          ahead.stream()
              .filter(one -> !one.place().isAheadOf(heard) || !now.isBefore(one.patience()))
              .toList();
      ahead.removeAll(over);
      over.forEach(one -> one.join().run());
    }
  }

  /** Until a row is to be read. */
  private Duration rest() {
    var due = live.nextDue();
    if (!joining.isEmpty()) {
      return Duration.ZERO;
    }
    var rest = due == null ? LONGEST_REST : between(clock.instant(), due);
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }

  private static Duration between(Instant now, Instant due) {
    return due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
  }

  private void tell() {
    var due = live.due(clock.instant(), ROWS_AT_ONCE);
    var wanted = new HashSet<>(due);
    var comers = new ArrayDeque<Joining>();
    for (var one : joining) {
      if (!comers.isEmpty() && wanted.size() >= ROWS_AT_ONCE) {
        break; // at least one at a time, however much else there is to do
      }
      wanted.addAll(one.missed());
      comers.add(one);
    }
    var found = wanted.isEmpty() ? Map.<String, SeenRow>of() : rows.read(wanted);
    live.read(due, found, clock.instant());
    for (var one : comers) {
      live.catchUp(one.watcher(), one.missed(), found);
      joining.remove(one);
      one.done().complete(null);
    }
  }
}
