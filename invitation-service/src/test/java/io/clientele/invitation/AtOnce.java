package io.clientele.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several that do something in the same moment, however few processors there are. */
public final class AtOnce {

  private AtOnce() {}

  /** A thread each; none begins before all are there. What they came to, in order. */
  public static <T> List<T> all(List<? extends Callable<T>> tasks) {
    var start = new CyclicBarrier(tasks.size());
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      var running =
          tasks.stream()
              .map(
                  task ->
                      threads.submit(
                          () -> {
                            start.await();
                            return task.call();
                          }))
              .toList();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
