package io.clientele.platform.rebuild;

import io.clientele.platform.consume.Rows;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on the rebuild under way, whenever there is one that no other instance works on. */
final class Rebuilder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

  /** After so many in a row it begins anew, with nothing that it has in hand. */
  private static final int MOST_FAILURES = 10;

  private final Rebuildable list;
  private final Rows rows;
  private final KnownPointer pointer;
  private final PointerStore store;
  private final Owners owners;
  private final Clock clock;
  private final RebuildSettings settings;
  private final Executor threads;
  private final AtomicBoolean working = new AtomicBoolean();
  private volatile boolean closed;

  /**
   * A worker.
   *
   * @param threads works on a rebuild, for as long as it takes
   */
  Rebuilder(
      Rebuildable list,
      Rows rows,
      KnownPointer pointer,
      PointerStore store,
      Owners owners,
      Clock clock,
      RebuildSettings settings,
      Executor threads) {
    this.list = list;
    this.rows = rows;
    this.pointer = pointer;
    this.store = store;
    this.owners = owners;
    this.clock = clock;
    this.settings = settings;
    this.threads = threads;
  }

  /** Looks where the list is, and whether there is something to do. */
  void look() {
    if (pointer.look().underWay() && working.compareAndSet(false, true)) {
      threads.execute(this::work);
    }
  }

  private void work() {
    try {
      claim().ifPresent(this::work);
    } catch (ClaimLost e) {
      LOG.info("{}", e.toString());
    } catch (RuntimeException e) {
      LOG.warn("the rebuild of {} is put off: {}", list.name(), e.toString());
    } finally {
      working.set(false);
    }
  }

  private void work(Attempt claimed) {
    try (var attempt = claimed) {
      for (var failures = 0; !closed && !attempt.isOver(); ) {
        try {
          if (!attempt.step()) {
            LockSupport.parkNanos(settings.look().toNanos());
          }
          failures = 0;
        } catch (ClaimLost e) {
          throw e;
        } catch (RuntimeException e) {
          // What was asked of owners so far is not asked again for something that passes.
          say(attempt, e);
          if (++failures == MOST_FAILURES) {
            throw e;
          }
          LOG.warn("the rebuild of {} is tried again: {}", list.name(), e.toString());
          LockSupport.parkNanos(settings.look().toNanos());
        }
      }
    }
  }

  private void say(Attempt attempt, RuntimeException why) {
    try {
      attempt.failed(why);
    } catch (RuntimeException e) {
      LOG.debug("nor can an operator be told: {}", e.toString()); // the log has why
    }
  }

  /** Makes the indexes of all that is read or written now; they may have gone meanwhile. */
  void prepare() {
    pointer.now().collections().map(store::collection).forEach(list::prepare);
  }

  /** An attempt at the rebuild under way, if it is free. */
  Optional<Attempt> claim() {
    var now = clock.instant();
    return store
        .claim(pointer.instance(), now, now.plus(settings.claim()))
        .map(run -> new Claim(run, list.name(), store, clock, settings.claim()))
        .map(claim -> new Attempt(claim, list, rows, pointer, store, owners, settings));
  }

  /** Others go on. */
  @Override
  public void close() {
    closed = true;
  }
}
