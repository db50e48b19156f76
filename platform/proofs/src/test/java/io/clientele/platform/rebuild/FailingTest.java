package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What this service tells of the list itself fails, or takes very long. */
class FailingTest {

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-22T08:00:00Z"));
  private final Library library = new Library(clock);

  @BeforeEach
  void begun() {
    library.publisher.tellOf(20, library.first.rows);
    library.rebuilds.begin(false);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  @DisplayName("BEY-2 an operator is told why a rebuild does not go on")
  void told_why() {
    library.books.own =
        alive -> {
          throw new IllegalStateException("no room for it");
        };
    library.first.rebuilder().look();
    assertThat(library.phase()).isEqualTo(Phase.TELLING);
    assertThat(library.waitsFor()).singleElement().asString().contains("no room for it");
    library.books.own = Runnable::run;
    library.first.rebuilder().look();
    assertThat(library.phase()).isEqualTo(Phase.DONE);
    assertThat(library.waitsFor()).isEmpty();
  }

  @Test
  @DisplayName("BEY-2 what fails and passes is tried again with all that was done so far")
  void passes() {
    var tries = new AtomicInteger();
    library.books.own =
        alive -> {
          if (tries.incrementAndGet() < 5) {
            throw new IllegalStateException("not yet");
          }
        };
    library.first.rebuilder().look();
    assertThat(library.phase()).isEqualTo(Phase.DONE);
    assertThat(library.store(library.mongo).run().orElseThrow().claim()).isEqualTo(1);
    assertThat(library.publisher.asked).hasValue(1);
  }

  @Test
  @DisplayName("BEY-2 what is cancelled in the midst of something long ends soon, at one instance")
  void cancelled() {
    var alive = new AtomicInteger();
    library.books.own =
        still -> {
          library.rebuilds.cancel();
          for (var row = 0; row < 1_000; row++) {
            clock.turn(Library.LOOK);
            alive.incrementAndGet();
            still.run();
          }
        };
    var attempt = library.first.claim();
    library.until(attempt, Phase.TELLING);
    assertThatThrownBy(attempt::step).isInstanceOf(ClaimLost.class);
    assertThat(alive).hasValueLessThan(20);
    library.first.rebuilder().look();
    assertThat(library.phase()).isEqualTo(Phase.CANCELLED);
  }
}
