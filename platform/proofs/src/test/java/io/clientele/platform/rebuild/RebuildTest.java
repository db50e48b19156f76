package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.clientele.platform.rebuild.Findings.Finding;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RebuildTest extends LibraryTest {

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
  @DisplayName(
      "BEY-2 the swap waits for rows that are missing or behind, and owners are asked again")
  void missing_and_behind() {
    publisher.forgotten.addAll(List.of("b1", "b2"));
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.untilHeard(attempt, Phase.COMPARING);
    publisher.title("b2", "Heard by both").tell(library.first.rows);
    assertThat(attempt.step()).isFalse();
    assertThat(library.found().late())
        .containsExactlyInAnyOrder(
            new Finding("b1", List.of()), new Finding("b2", List.of("readers/b2")));
    assertThat(library.waitsFor()).containsExactly("1 rows that are missing, 1 that are behind");
    assertThat(library.phase()).isEqualTo(Phase.COMPARING);
    publisher.forgotten.clear();
    clock.turn(Library.AGAIN);
    attempt.step();
    assertThat(library.phase()).isEqualTo(Phase.TELLING);
    library.untilHeard(attempt, Phase.DONE);
    assertThat(publisher.asked).hasValue(2);
    assertThat(library.list()).isEqualTo(publisher.truth());
  }

  @Test
  @DisplayName("BEY-2 a part of a row of which all was taken away is as one that never was")
  void emptied_parts() {
    library
        .collection(Books.LIST)
        .updateOne(
            new Document("_id", "b3"),
            Updates.combine(
                Updates.set("lent", new Document()),
                Updates.set("now.to", new Document("nobody", new Document()))));
    library.rebuilds.begin(false);
    library.first.rebuilder().look();
    assertThat(library.found().equal()).isEqualTo(20);
    assertThat(library.phase()).isEqualTo(Phase.DONE);
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
    library.untilHeard(attempt, Phase.COMPARING);
    library.collection(Books.LIST).deleteOne(new Document("_id", "b5"));
    library
        .collection(Books.LIST)
        .updateOne(new Document("_id", "b6"), Updates.unset("seen.title/b6"));
    library.untilHeard(attempt, Phase.DONE);
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
}
