package io.clientele.standalone.infrastructure;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes changes durable before they are answered, one commit for everybody who waits.
 *
 * <p>While one thread commits, others queue up; the first of them commits for all the changes made
 * so far, and the rest find their work done. So the group grows with the load, and a single writer
 * waits for nobody.
 */
final class GroupCommit {

  private final Runnable commit;
  private final AtomicLong changes = new AtomicLong();
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile long durable;

  /**
   * @param commit writes every change made before it was called; it is never run twice at once
   */
  GroupCommit(Runnable commit) {
    this.commit = commit;
  }

  /** Notes that something was changed; call it after the change and before {@link #settle()}. */
  void changed() {
    changes.incrementAndGet();
  }

  /**
   * Returns when every change noted so far is durable, whoever made it.
   *
   * @throws RuntimeException what the commit threw; the changes then stay noted, so that the next
   *     caller tries again
   */
  void settle() {
    long mine = changes.get();
    if (durable >= mine) {
      return;
    }
    turn.lock();
    try {
      if (durable >= mine) {
        return;
      }
      long covered = changes.get();
      commit.run();
      durable = covered;
    } finally {
      turn.unlock();
    }
  }
}
