package io.clientele.standalone.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One commit serves everybody who waits, and nobody returns before it. */
class GroupCommitTest {

  private final AtomicInteger applied = new AtomicInteger();
  private volatile int written;

  @Test
  @DisplayName("OPS-3 nobody returns before the own change is written")
  void nobody_returns_before_the_own_change_is_written() throws Exception {
    GroupCommit commits = new GroupCommit(() -> written = applied.get());
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        all.add(
            writers.submit(
                () -> {
                  int mine = applied.incrementAndGet();
                  commits.changed();
                  commits.settle();
                  assertThat(written).isGreaterThanOrEqualTo(mine);
                }));
      }
      for (Future<?> writer : all) {
        writer.get();
      }
    }
  }

  @Test
  @DisplayName("OPS-3 those who wait while another commits share the next commit")
  void those_who_wait_while_another_commits_share_the_next_commit() throws Exception {
    AtomicInteger commitCount = new AtomicInteger();
    CountDownLatch firstIsAtIt = new CountDownLatch(1);
    CountDownLatch allHaveChanged = new CountDownLatch(9);
    GroupCommit commits =
        new GroupCommit(
            () -> {
              commitCount.incrementAndGet();
              firstIsAtIt.countDown();
              awaitZero(allHaveChanged);
            });
    try (ExecutorService writers = Executors.newFixedThreadPool(9)) {
      writers.execute(() -> changeAndSettle(commits, allHaveChanged));
      firstIsAtIt.await();
      for (int i = 0; i < 8; i++) {
        writers.execute(() -> changeAndSettle(commits, allHaveChanged));
      }
    }
    assertThat(commitCount).hasValue(2);
  }

  private static void changeAndSettle(GroupCommit commits, CountDownLatch changed) {
    commits.changed();
    changed.countDown();
    commits.settle();
  }

  private static void awaitZero(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("OPS-3 without a change there is no commit")
  void without_a_change_there_is_no_commit() {
    GroupCommit commits = new GroupCommit(applied::incrementAndGet);
    commits.settle();
    assertThat(applied).hasValue(0);
  }

  @Test
  @DisplayName("OPS-3 a failed commit is told and tried again by the next")
  void a_failed_commit_is_told_and_tried_again_by_the_next() {
    GroupCommit commits =
        new GroupCommit(
            () -> {
              if (applied.incrementAndGet() == 1) {
                throw new IllegalStateException("disk full");
              }
            });
    commits.changed();
    assertThatThrownBy(commits::settle).hasMessage("disk full");
    commits.settle();
    assertThat(applied).hasValue(2);
  }
}
