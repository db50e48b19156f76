package io.clientele.platform.rebuild;

import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.rebuild.TwoClocks.Moment;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pointer of a list, as this instance knows it: read every second or so, and good until its
 * lease ends. An instance that was paused for longer looks again before it reads a row, and once
 * more after it has written one: so whoever has waited for two leases need not wait for anybody.
 */
public final class KnownPointer implements AutoCloseable {

  private static final int ENOUGH = 100;

  private final PointerStore store;
  private final TwoClocks clocks;
  private final Duration lease;
  private final String instance = UUID.randomUUID().toString();
  private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock();
  private final AtomicReference<@Nullable FutureTask<Pointer>> looking = new AtomicReference<>();
  private volatile @Nullable Known known;
  private volatile long confirmed = -1;
  private volatile long swaps;
  private volatile boolean closed;

  private record Known(Pointer pointer, Moment asked) {}

  /**
   * The pointer that lies in this store.
   *
   * @param lease how long the instance may go by what it has read
   */
  KnownPointer(PointerStore store, TwoClocks clocks, Duration lease) {
    this.store = store;
    this.clocks = clocks;
    this.lease = lease;
  }

  /** The name of this instance among those that confirm. */
  String instance() {
    return instance;
  }

  /** By which it is known how old something is. */
  TwoClocks clocks() {
    return clocks;
  }

  /**
   * Moves whenever whoever has read the list must read it again, as far as this instance knows; it
   * asks nobody.
   */
  public long swaps() {
    return swaps;
  }

  /** Where the list is; asks the store only if the lease has ended. */
  Pointer now() {
    var last = known;
    return last != null && isGood(last) ? last.pointer() : look();
  }

  /**
   * Asks the store where the list is, and confirms what is new: from then on this instance writes
   * nothing by what it knew before. Those who ask at the same time wait for one answer.
   */
  Pointer look() {
    var mine = new FutureTask<>(this::ask);
    var first = looking.compareAndExchange(null, mine);
    if (first == null) {
      try {
        mine.run();
      } finally {
        looking.set(null);
      }
    }
    return answer(first == null ? mine : first);
  }

  private static Pointer answer(FutureTask<Pointer> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking where the list is", e);
    }
  }

  // What is gone by was read after this instance was known to have seen it: whoever moves the
  // pointer later finds its confirmation, and waits.
  private Pointer ask() {
    for (var attempt = 0; attempt < ENOUGH && !closed; attempt++) {
      var asked = clocks.now();
      var found = store.pointer();
      if (found.version() == confirmed) {
        known = new Known(found, asked);
        swaps = found.swaps();
        return found;
      }
      forget();
      store.confirmations().confirm(instance, found.version());
      confirmed = found.version();
    }
    throw new TryAgain("where the list is cannot be said right now");
  }

  /** Nothing is written by what was known once this returns. */
  private void forget() {
    writing.writeLock().lock();
    try {
      known = null;
    } finally {
      writing.writeLock().unlock();
    }
  }

  /**
   * Writes where the list is written. What has taken too long to be sure of that is written again,
   * which must be harmless.
   *
   * @return whether any of it was new
   * @throws TryAgain if that goes on and on
   */
  boolean write(Predicate<Pointer> write) {
    var isNew = false;
    for (var attempt = 0; attempt < ENOUGH; attempt++) {
      var pointer = now();
      writing.readLock().lock();
      try {
        if (holds(pointer)) {
          isNew |= write.test(pointer);
          if (holds(pointer)) {
            return isNew;
          }
        }
      } finally {
        writing.readLock().unlock();
      }
    }
    throw new TryAgain("where the list is written was not known for long enough");
  }

  /**
   * Reads where the list is read; once more if that took so long that it is another place by now,
   * and what was read has gone meanwhile.
   *
   * @param read reads all it wants before it returns
   * @throws TryAgain if that goes on and on
   */
  <T> T read(Function<Pointer, T> read) {
    for (var attempt = 0; attempt < ENOUGH; attempt++) {
      var pointer = now();
      try {
        var found = read.apply(pointer);
        if (isStillThere(pointer)) {
          return found;
        }
      } catch (RuntimeException e) {
        if (isStillThere(pointer)) {
          throw e;
        }
      }
    }
    throw new TryAgain("where the list is read was not known for long enough");
  }

  private boolean isStillThere(Pointer pointer) {
    return now().live().equals(pointer.live());
  }

  private boolean holds(Pointer pointer) {
    var last = known;
    return last != null && last.pointer().version() == pointer.version() && isGood(last);
  }

  private boolean isGood(Known last) {
    return !closed && clocks.isSurelyWithin(last.asked(), lease);
  }

  /** Ends every use of the list by this instance, which need not be waited for any more. */
  @Override
  public void close() {
    closed = true;
    forget();
    if (confirmed >= 0) {
      store.confirmations().leave(instance);
    }
  }
}
