package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An instance stops in the very moment before it writes, and goes on long after (SIGSTOP). */
class PausedInstanceTest {

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-22T08:00:00Z"));
  private final Library library = new Library(clock);
  private final AtomicReference<Runnable> pause = new AtomicReference<>(() -> {});
  private final Library.Instance paused =
      library.instance(
          rows ->
              new Rows(rows::collection) {
                @Override
                public boolean write(String id, Heard heard, Document fields) {
                  pause.getAndSet(() -> {}).run();
                  return rows.write(id, heard, fields);
                }
              });

  @AfterEach
  void close() {
    library.close();
  }

  /** What is told while the instance stands still, it alone has heard. */
  private Publisher.News unheardOf() {
    library.publisher.title("known", "Known").tell(library.first.rows);
    library.publisher.forgotten.add("late");
    return library.publisher.title("late", "Told late");
  }

  @Test
  @DisplayName(
      "BEY-2 a write that was paused through a whole rebuild ends where the list is by then")
  void through_a_whole_rebuild() {
    var news = unheardOf();
    pause.set(
        () -> {
          library.rebuilds.begin(false);
          until(library.first.claim(), Phase.DONE);
          assertThat(library.list()).containsOnlyKeys("known");
        });
    news.tell(paused.rows);
    assertThat(library.rebuilds.state().live()).isEqualTo("books-1");
    assertThat(library.list()).isEqualTo(library.publisher.truth()).hasSize(2);
  }

  @Test
  @DisplayName("BEY-2 a write that was paused until both are written is in both")
  void until_both_are_written() {
    var news = unheardOf();
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    pause.set(() -> until(attempt, Phase.COMPARING));
    news.tell(paused.rows);
    assertThat(library.row("books", "late")).isNotNull();
    assertThat(library.row("books-1", "late")).isNotNull();
    paused.pointer.look();
    until(attempt, Phase.DONE);
    assertThat(library.list()).isEqualTo(library.publisher.truth()).hasSize(2);
  }

  @Test
  @DisplayName("LST-7 who was paused reads the list that is read now, not the one that has gone")
  void reads() {
    unheardOf();
    assertThat(paused.rows.collection().countDocuments()).isEqualTo(1);
    library.rebuilds.begin(false);
    until(library.first.claim(), Phase.DONE);
    assertThat(paused.rows.collection().getNamespace().getCollectionName()).isEqualTo("books-1");
    assertThat(paused.rows.collection().countDocuments()).isEqualTo(1);
  }

  /** Goes on without the one that is paused, as long as that takes. */
  private void until(Attempt attempt, Phase phase) {
    for (var i = 0; i < 50 && library.phase() != phase; i++) {
      if (!attempt.step()) {
        clock.turn(Library.LEASE.multipliedBy(2));
      }
    }
    assertThat(library.phase()).isEqualTo(phase);
  }
}
