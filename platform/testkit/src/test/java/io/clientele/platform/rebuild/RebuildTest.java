package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import io.clientele.platform.rebuild.Findings.Finding;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RebuildTest {

  private static final String MADE = "books-1";

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-22T08:00:00Z"));
  private final Library library = new Library(clock);
  private final Publisher publisher = library.publisher;

  @BeforeEach
  void some_books() {
    for (var i = 0; i < 20; i++) {
      publisher.title("b" + i, "Title " + i).tell(library.first.rows);
      publisher.readers("b" + i, "ann", "bob").tell(library.first.rows);
    }
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  @DisplayName("BEY-2 a list is made anew beside itself, takes its own place, and is the same")
  void made_anew() {
    assertThat(library.rebuilds.begin(false)).isTrue();
    library.first.rebuilder().look();
    var state = library.rebuilds.state();
    assertThat(library.phase()).isEqualTo(Phase.DONE);
    assertThat(state.live()).isEqualTo(MADE);
    assertThat(state.beside()).isNull();
    assertThat(library.list()).isEqualTo(publisher.truth()).hasSize(20);
    assertThat(library.found())
        .isEqualTo(new Findings(20, 20, 0, 0, 0, 0, 0, List.of(), List.of(), List.of()));
    assertThat(library.database().listCollectionNames())
        .containsExactlyInAnyOrder(MADE, PointerStore.POINTERS, Confirmations.INSTANCES);
    assertThat(library.collection(MADE).listIndexes())
        .extracting(index -> index.getString("name"))
        .contains(Books.INDEX);
  }

  @Test
  @DisplayName("BEY-2 nothing is emptied first, and nothing is read beside until the swap")
  void nothing_is_emptied() {
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    while (library.phase().isBeforeTheSwap()) {
      assertThat(library.first.pointer.look().live()).isEqualTo(Books.LIST);
      assertThat(library.list()).hasSize(20);
      attempt.step();
    }
    library.until(attempt, Phase.CLOSING);
    assertThat(library.list()).hasSize(20);
    assertThat(library.collection(Books.LIST).countDocuments()).isEqualTo(20);
  }

  @Test
  @DisplayName("BEY-2 owners are asked only when every instance has confirmed that it writes both")
  void every_instance_confirms() {
    var other = library.instance();
    other.pointer.now();
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.until(attempt, Phase.CONFIRMING);
    assertThat(attempt.step()).isFalse();
    assertThat(attempt.step()).isFalse();
    assertThat(library.phase()).isEqualTo(Phase.CONFIRMING);
    assertThat(waitsFor()).containsExactly("instance " + other.pointer.instance());
    assertThat(publisher.asked).hasValue(0);
    other.pointer.look();
    attempt.step();
    assertThat(library.phase()).isEqualTo(Phase.TELLING);
    attempt.step();
    assertThat(publisher.asked).hasValue(1);
  }

  @Test
  @DisplayName("BEY-2 an instance that was away for two leases is not waited for, nor writes one")
  void who_was_away() {
    var away = library.instance();
    away.pointer.now();
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.until(attempt, Phase.CONFIRMING);
    attempt.step();
    clock.turn(Library.LEASE.multipliedBy(2));
    library.until(attempt, Phase.TELLING);
    assertThat(library.rebuilds.state().instances())
        .extracting(Rebuilds.Instance::instance)
        .containsExactly(library.first.pointer.instance());
    publisher.title("b0", "A new one").tell(away.rows);
    assertThat(library.row(Books.LIST, "b0")).containsEntry("title", "A new one");
    assertThat(library.row(MADE, "b0")).containsEntry("title", "A new one");
    assertThat(library.rebuilds.state().instances()).hasSize(2);
  }

  @Test
  @DisplayName("BEY-2 who hears for the list and confirms nothing, an older release, is waited for")
  void strangers() {
    publisher.stranger = "two consumers too many";
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.until(attempt, Phase.CONFIRMING);
    attempt.step();
    clock.turn(Library.LEASE.multipliedBy(3));
    attempt.step();
    assertThat(library.phase()).isEqualTo(Phase.CONFIRMING);
    assertThat(waitsFor()).containsExactly("two consumers too many");
    publisher.stranger = null;
    library.until(attempt, Phase.TELLING);
  }

  @Test
  @DisplayName("BEY-2 rows that differ at equal sequence are named, and an operator decides")
  void differences() {
    library
        .collection(Books.LIST)
        .updateOne(new Document("_id", "b3"), Updates.set("capitals", "WRONG"));
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    until(attempt, Phase.DECIDING);
    assertThat(attempt.step()).isFalse();
    assertThat(library.found().differences())
        .containsExactly(new Finding("b3", List.of("capitals")));
    assertThat(library.found().equal()).isEqualTo(19);
    assertThat(library.rebuilds.state().live()).isEqualTo(Books.LIST);
    publisher.title("b4", "Told meanwhile").tell(library.first.rows);
    assertThat(library.rebuilds.swapDespiteDifferences()).isTrue();
    until(attempt, Phase.DONE);
    assertThat(library.row(MADE, "b3")).containsEntry("capitals", "TITLE 3");
    assertThat(library.list()).isEqualTo(publisher.truth());
  }

  @Test
  @DisplayName(
      "BEY-2 the swap waits for rows that are missing or behind, and owners are asked again")
  void missing_and_behind() {
    publisher.forgotten.addAll(List.of("b1", "b2"));
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    until(attempt, Phase.COMPARING);
    publisher.title("b2", "Heard by both").tell(library.first.rows);
    assertThat(attempt.step()).isFalse();
    assertThat(library.found().late())
        .containsExactlyInAnyOrder(
            new Finding("b1", List.of()), new Finding("b2", List.of("readers/b2")));
    assertThat(waitsFor()).containsExactly("1 rows that are missing, 1 that are behind");
    assertThat(library.phase()).isEqualTo(Phase.COMPARING);
    publisher.forgotten.clear();
    clock.turn(Library.AGAIN);
    attempt.step();
    assertThat(library.phase()).isEqualTo(Phase.TELLING);
    until(attempt, Phase.DONE);
    assertThat(publisher.asked).hasValue(2);
    assertThat(library.list()).isEqualTo(publisher.truth());
  }

  @Test
  @DisplayName("LST-7 a list that was lost is made from nothing; what the old one missed is named")
  void from_nothing() {
    library.collection(Books.LIST).drop();
    publisher.title("b7", "After the loss").tell(library.first.rows);
    publisher.title("b8", "Never heard"); // and missed for good
    library.rebuilds.begin(false);
    library.first.rebuilder().look();
    assertThat(library.phase()).isEqualTo(Phase.DONE);
    assertThat(library.list()).isEqualTo(publisher.truth()).hasSize(20);
  }

  @Test
  @DisplayName("BEY-2 rows that only the new one has, or has newer, are named and hold up nothing")
  void the_old_one_was_wrong() {
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    until(attempt, Phase.COMPARING);
    library.collection(Books.LIST).deleteOne(new Document("_id", "b5"));
    library
        .collection(Books.LIST)
        .updateOne(new Document("_id", "b6"), Updates.unset("seen.title/b6"));
    until(attempt, Phase.DONE);
    assertThat(library.found().added()).isEqualTo(1);
    assertThat(library.found().newer()).isEqualTo(1);
    assertThat(library.found().missed())
        .containsExactly(new Finding("b6", List.of("title/b6")), new Finding("b5", List.of()));
    assertThat(library.list()).isEqualTo(publisher.truth());
  }

  @Test
  @DisplayName("BEY-7 what only the old row remembers is not forgotten by the new one")
  void memory() {
    publisher.readers("b9", "bob").tell(library.first.rows);
    library.rebuilds.begin(false);
    library.first.rebuilder().look();
    assertThat(library.row(MADE, "b9")).containsEntry("former", List.of("ann"));
    publisher.readers("b9", "ann", "cal").tell(library.first.rows);
    library.rebuilds.begin(false);
    library.first.rebuilder().look();
    assertThat(library.rebuilds.state().live()).isEqualTo("books-2");
    assertThat(library.row("books-2", "b9")).containsEntry("former", List.of("bob"));
  }

  @Test
  @DisplayName("BEY-2 one rebuild is under way at a time; one that is over makes room for the next")
  void one_at_a_time() {
    assertThat(library.rebuilds.begin(false)).isTrue();
    assertThat(library.rebuilds.begin(true)).isFalse();
    var mine = library.first.claim();
    assertThat(library.instance().rebuilder().claim()).isEmpty();
    clock.turn(Library.CLAIM);
    var other = library.instance();
    var theirs = other.claim();
    assertThatThrownBy(mine::step).isInstanceOf(ClaimLost.class);
    until(theirs, Phase.DONE, other);
    assertThat(library.rebuilds.begin(false)).isTrue();
  }

  @Test
  @DisplayName("BEY-2 what is cancelled leaves everything as it was; after the swap it is too late")
  void cancelled() {
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    until(attempt, Phase.COMPARING);
    assertThat(library.rebuilds.cancel()).isTrue();
    assertThat(library.rebuilds.cancel()).isFalse();
    until(attempt, Phase.CANCELLED);
    assertThat(library.rebuilds.state().live()).isEqualTo(Books.LIST);
    assertThat(library.database().listCollectionNames()).doesNotContain(MADE);
    assertThat(library.list()).isEqualTo(publisher.truth());
    library.rebuilds.begin(false);
    var second = library.first.claim();
    until(second, Phase.SWAPPED);
    assertThat(library.rebuilds.cancel()).isFalse();
    assertThat(library.rebuilds.state().live()).isEqualTo("books-2");
    until(second, Phase.DONE);
  }

  @Test
  @DisplayName(
      "BEY-2 what an earlier rebuild left behind goes with the next, and nothing else does")
  void leftovers() {
    library.rebuilds.begin(false);
    library.first.rebuilder().look();
    for (var stray : List.of("books", "books-0", "books-x", "books-1-2", "booksellers-1")) {
      library.collection(stray).insertOne(new Document("_id", "stray"));
    }
    library.rebuilds.begin(false);
    library.first.rebuilder().look();
    assertThat(library.database().listCollectionNames())
        .contains("books-0", "books-x", "books-1-2", "booksellers-1", "books-2")
        .doesNotContain("books", "books-1");
  }

  private List<String> waitsFor() {
    var rebuild = library.rebuilds.state().rebuild();
    return rebuild == null ? List.of() : rebuild.waitsFor();
  }

  private void until(Attempt attempt, Phase phase) {
    until(attempt, phase, library.first);
  }

  /** Goes on, while the other instance looks as often as it does. */
  private void until(Attempt attempt, Phase phase, Library.Instance other) {
    for (var i = 0; i < 50 && library.phase() != phase; i++) {
      library.first.pointer.look();
      other.pointer.look();
      attempt.step();
    }
    assertThat(library.phase()).isEqualTo(phase);
  }
}
