package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Real threads at two instances, which all write while the list is rebuilt twice. */
class BusyRebuildTest {

  private static final int WRITERS = 4;
  private static final int BOOKS = 400;

  @Test
  @DisplayName("BEY-2 whatever is written meanwhile, at whichever instance, is in the new list")
  void busy() throws ExecutionException, InterruptedException {
    var stopped = new AtomicBoolean();
    try (var library = new Library(TurnedClock.going(), Duration.ofSeconds(1));
        var threads = Executors.newCachedThreadPool();
        var looking = Executors.newScheduledThreadPool(2)) {
      try {
        rebuiltTwice(library, threads, looking, stopped);
      } finally {
        stopped.set(true);
      }
    }
  }

  private static void rebuiltTwice(
      Library library,
      ExecutorService threads,
      ScheduledExecutorService looking,
      AtomicBoolean stopped)
      throws ExecutionException, InterruptedException {
    var instances = List.of(library.first, library.instance());
    var writers = new ArrayList<Future<Integer>>();
    for (var writer = 0; writer < WRITERS; writer++) {
      writers.add(threads.submit(writing(library, instances.get(writer % 2), writer, stopped)));
    }
    instances.forEach(instance -> look(looking, instance));
    var reader = threads.submit(reading(library, stopped));
    for (var rebuild = 1; rebuild <= 2; rebuild++) {
      library.rebuilds.begin(false);
      Awaitility.await("rebuild " + rebuild).until(() -> library.phase() == Phase.DONE);
      assertThat(library.rebuilds.state().live()).isEqualTo("books-" + rebuild);
    }
    stopped.set(true);
    var written = 0;
    for (var writer : writers) {
      written += writer.get();
    }
    assertThat(written).isGreaterThan(BOOKS);
    assertThat(reader.get()).as("rows that were read and gone again").isZero();
    assertThat(library.list()).isEqualTo(library.publisher.truth());
  }

  private static void look(ScheduledExecutorService looking, Library.Instance instance) {
    looking.scheduleWithFixedDelay(instance.rebuilder()::look, 0, 20, TimeUnit.MILLISECONDS);
  }

  private static Callable<Integer> writing(
      Library library, Library.Instance instance, int seed, AtomicBoolean stopped) {
    var random = new Random(seed);
    return () -> {
      var written = 0;
      while (!stopped.get()) {
        var book = "b" + random.nextInt(BOOKS);
        var news =
            random.nextBoolean()
                ? library.publisher.title(book, "Title " + random.nextInt(9))
                : library.publisher.readers(book, "reader " + random.nextInt(9));
        news.tell(instance.rows);
        written++;
      }
      return written;
    };
  }

  /** Reads all the time; how often there were fewer books than before. */
  private static Callable<Integer> reading(Library library, AtomicBoolean stopped) {
    return () -> {
      var most = 0L;
      var fewer = 0;
      while (!stopped.get()) {
        var now = library.first.rows.collection().countDocuments();
        fewer += now < most ? 1 : 0;
        most = Math.max(most, now);
      }
      return fewer;
    };
  }
}
