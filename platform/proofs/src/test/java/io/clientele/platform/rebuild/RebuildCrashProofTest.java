package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Instances that rebuild and meet every fault there is, while another tells the list news. */
class RebuildCrashProofTest {

  // A run makes three collections with their indexes, which a real store does on its disk.
  private static final int RUNS = Infrastructure.isRealMongo() ? 20 : 60;
  private static final int BOOKS = 8;
  private static final int MOST_STEPS = 60;

  private static final Map<Fault, Double> WEATHER =
      Map.of(
          Fault.CRASH_BEFORE, 0.03,
          Fault.CRASH_AFTER, 0.03,
          Fault.TIMEOUT_BEFORE, 0.03,
          Fault.TIMEOUT_AFTER, 0.03,
          Fault.NOT_PRIMARY, 0.02);

  @Test
  @DisplayName(
      "OPS-3 wherever an instance dies in a rebuild, another goes on, and the list is right")
  void wherever_an_instance_dies() {
    Set<Phase> diedIn = EnumSet.noneOf(Phase.class);
    for (var run = 0; run < RUNS; run++) {
      var clock = TurnedClock.standingAt(Instant.parse("2026-11-22T08:00:00Z"));
      try (var library = new Library(clock)) {
        for (var book = 0; book < BOOKS; book++) {
          tell(library, book, run);
        }
        library.rebuilds.begin(false);
        for (var doomed = 0; doomed < 6 && !library.phase().isOver(); doomed++) {
          if (isDead(library, FaultPlan.random(run * 10L + doomed, WEATHER))) {
            diedIn.add(library.phase());
          }
          clock.turn(Library.CLAIM);
        }
        if (!library.phase().isOver()) {
          library.publisher.rows = library.first.rows;
          library.finish();
        }
        assertThat(library.phase()).as("run " + run).isEqualTo(Phase.DONE);
        assertThat(library.list()).as("run " + run).isEqualTo(library.publisher.truth());
        assertThat(library.database().listCollectionNames())
            .as("run " + run)
            .containsExactlyInAnyOrder("books-1", PointerStore.POINTERS, Confirmations.INSTANCES);
      }
    }
    assertThat(diedIn)
        .contains(
            Phase.PREPARING,
            Phase.CONFIRMING,
            Phase.TELLING,
            Phase.COMPARING,
            Phase.SWAPPED,
            Phase.CLOSING);
  }

  /** Works until it dies or is done; every step of it, something is told to another instance. */
  private static boolean isDead(Library library, FaultPlan plan) {
    var doomed = library.instance(FaultyMongo.wrap(library.mongo, plan));
    library.publisher.rows = doomed.rows; // it alone hears what is told again
    for (var step = 0; step < MOST_STEPS && !library.phase().isOver(); step++) {
      try {
        var attempt = doomed.rebuilder().claim();
        while (attempt.isPresent() && !attempt.get().isOver() && step < MOST_STEPS) {
          tell(library, step % BOOKS, step);
          heardBy(doomed, library, step);
          attempt.get().step();
          step++;
        }
      } catch (Crash dead) {
        return true;
      } catch (RuntimeException passing) {
        library.clock.turn(Library.LEASE); // what could not be done is put off
      }
    }
    return false;
  }

  /** Whatever becomes of it there, what it did not take in is heard by another. */
  private static void heardBy(Library.Instance doomed, Library library, int what) {
    var news = library.publisher.title("b" + what % BOOKS, "Title for the doomed " + what);
    try {
      news.tell(doomed.rows);
    } finally {
      news.tell(library.first.rows);
    }
  }

  private static void tell(Library library, int book, int what) {
    library.publisher.title("b" + book, "Title " + what).tell(library.first.rows);
    if (what % 3 == 0) {
      library.publisher.readers("b" + book, "reader " + what).tell(library.first.rows);
    }
  }
}
