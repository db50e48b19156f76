package io.clientele.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Commands that come at their own pace, and are repeated until done; none comes while very many are
 * under way, on a machine that cannot do so much. With each comes news of what others own.
 */
final class Load implements AutoCloseable {

  static final int PER_SECOND = 100;

  // For as long as a rebuild of so few takes; on a machine that is busy it takes ever longer, the
  // more there is to rebuild.
  private static final int MOST = 600;

  private static final int MOST_UNDER_WAY = 20;
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** How often which answer came instead of a yes. */
  final Map<Integer, Integer> refused = new ConcurrentHashMap<>();

  final AtomicInteger sent = new AtomicInteger();
  final AtomicInteger done = new AtomicInteger();

  private final List<Desk> desks;
  private final ConcurrentLinkedQueue<String> toDeactivate;
  private final IntConsumer news;
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
  private final List<Thread> under = new ArrayList<>();
  private volatile boolean closed;

  /**
   * From now on they come, at these desks by turns: four of five add a client, one deactivates one
   * of those that are to be.
   *
   * @param news tells what others own, with each command, by its number
   */
  Load(List<Desk> desks, List<String> toDeactivate, IntConsumer news) {
    this.desks = List.copyOf(desks);
    this.news = news;
    this.toDeactivate = new ConcurrentLinkedQueue<>(toDeactivate);
    pace.scheduleAtFixedRate(this::next, 0, 1_000 / PER_SECOND, TimeUnit.MILLISECONDS);
  }

  private synchronized void next() {
    if (closed || sent.get() >= MOST || sent.get() - done.get() >= MOST_UNDER_WAY) {
      return;
    }
    var number = sent.incrementAndGet();
    news.accept(number);
    var desk = desks.get(number % desks.size());
    var client = number % 5 == 0 ? toDeactivate.poll() : null;
    var key = UUID.randomUUID().toString();
    Supplier<Answer> command =
        client == null
            ? () -> desk.post(Desk.business("Under load " + number), key)
            : () -> desk.command(desk.admin(), "/clients/" + client + "/deactivation", key);
    under.add(Thread.ofVirtual().start(() -> untilDone(command)));
  }

  private void untilDone(Supplier<Answer> command) {
    while (true) {
      var status = command.get().status();
      if (status == 200 || status == 201) {
        done.incrementAndGet();
        return;
      }
      refused.merge(status, 1, Integer::sum);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Nothing more comes; waits until all that came is done. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    pace.shutdown();
    for (var one : under) {
      try {
        one.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
