package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.consume.CombinedRows;
import io.clientele.platform.rebuild.Findings.Finding;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AfterTheSwapTest extends LibraryTest {

  @Test
  @DisplayName(
      "BEY-2 the old list does not go while it has what the new one misses; owners are asked again")
  void late_after_the_swap() {
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.untilHeard(attempt, Phase.SWAPPED);
    toldByAnOlderRelease(publisher.title("b3", "To the old one alone"));
    publisher.forgotten.add("b3");
    attempt.step();
    assertThat(attempt.step()).isFalse();
    assertThat(library.phase()).isEqualTo(Phase.SWAPPED);
    assertThat(library.found().late()).containsExactly(new Finding("b3", List.of("title/b3")));
    assertThat(library.waitsFor()).containsExactly("0 rows that are missing, 1 that are behind");
    publisher.forgotten.clear();
    clock.turn(Library.AGAIN);
    attempt.step();
    assertThat(library.phase()).isEqualTo(Phase.CATCHING_UP);
    library.untilHeard(attempt, Phase.DONE);
    assertThat(publisher.asked).hasValue(2);
    assertThat(library.list()).isEqualTo(publisher.truth());
    assertThat(library.found().areLate()).isFalse();
  }

  /** It knows of no pointer. */
  private void toldByAnOlderRelease(Publisher.News news) {
    news.tell(new CombinedRows(() -> library.collection(Books.LIST), Books::follows));
  }

  @Test
  @DisplayName("BEY-7 readers read anew when another list is read, and when nobody reads the old")
  void read_anew() {
    var other = library.instance();
    other.pointer.now();
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.untilHeard(attempt, Phase.COMPARING, other);
    other.pointer.look();
    assertThat(other.pointer.swaps()).isZero();
    library.untilHeard(attempt, Phase.SWAPPED, other);
    assertThat(other.pointer.swaps()).as("before it looks").isZero();
    other.pointer.look();
    assertThat(other.pointer.swaps()).isEqualTo(1);
    library.untilHeard(attempt, Phase.CLOSING, other);
    other.pointer.look();
    assertThat(other.pointer.swaps()).isEqualTo(2);
    library.untilHeard(attempt, Phase.DONE, other);
    assertThat(other.pointer.look().swaps()).isEqualTo(2);
  }

  @Test
  @DisplayName("LST-7 who is paused while it reads does not take a list that has gone for empty")
  void paused_while_reading() {
    var paused = library.instance();
    var reads = new int[1];
    var found =
        paused.rows.read(
            books -> {
              if (reads[0]++ == 0) {
                library.rebuilds.begin(false);
                library.finish();
              }
              return books.countDocuments();
            });
    assertThat(library.phase()).isEqualTo(Phase.DONE);
    assertThat(found).isEqualTo(20);
    assertThat(reads[0]).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "LST-1 the indexes are made at every start, and once more before another list is read")
  void indexes() {
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.untilHeard(attempt, Phase.COMPARING);
    library.books.prepared.clear();
    library.first.rebuilder().prepare();
    assertThat(library.books.prepared).containsExactly(Books.LIST, MADE);
    library.books.prepared.clear();
    library.untilHeard(attempt, Phase.SWAPPED);
    assertThat(library.books.prepared).containsExactly(MADE);
  }
}
