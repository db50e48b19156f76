package io.clientele.access;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Several that do something at the same moment. */
final class AtOnce {

  private AtOnce() {}

  static <T> List<T> all(List<? extends Callable<T>> tasks) {
    var start = new CyclicBarrier(tasks.size());
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      return threads
          .invokeAll(
              tasks.stream()
                  .map(
                      task ->
                          (Callable<T>)
                              () -> {
                                start.await();
                                return task.call();
                              })
                  .toList())
          .stream()
          .map(future -> future.resultNow())
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
