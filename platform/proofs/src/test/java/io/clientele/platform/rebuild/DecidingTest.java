package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import io.clientele.platform.rebuild.Findings.Finding;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DecidingTest extends LibraryTest {

  @Test
  @DisplayName("BEY-2 rows that differ at equal sequence are named, and an operator decides")
  void differences() {
    library
        .collection(Books.LIST)
        .updateOne(new Document("_id", "b3"), Updates.set("capitals", "WRONG"));
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.untilHeard(attempt, Phase.DECIDING);
    assertThat(attempt.step()).isFalse();
    assertThat(library.found().differences())
        .containsExactly(new Finding("b3", List.of("capitals")));
    assertThat(library.found().equal()).isEqualTo(19);
    assertThat(library.rebuilds.state().live()).isEqualTo(Books.LIST);
    publisher.title("b4", "Told meanwhile").tell(library.first.rows);
    assertThat(library.rebuilds.swapDespiteDifferences()).isTrue();
    library.untilHeard(attempt, Phase.DONE);
    assertThat(library.row(MADE, "b3")).containsEntry("capitals", "TITLE 3");
    assertThat(library.list()).isEqualTo(publisher.truth());
  }

  @Test
  @DisplayName("BEY-2 the operator hears whether he has decided about a rebuild, or begun another")
  void decided_or_begun() {
    var endpoint = new RebuildEndpoint(library.rebuilds);
    assertThat(endpoint.begin(null).getStatus()).isEqualTo(202);
    assertThat(endpoint.begin(null).getStatus()).isEqualTo(409);
    assertThat(endpoint.begin(true).getStatus()).isEqualTo(200);
    var attempt = library.first.claim();
    library.untilHeard(attempt, Phase.SWAPPED);
    assertThat(endpoint.begin(true).getStatus()).isEqualTo(409);
    library.untilHeard(attempt, Phase.DONE);
    assertThat(endpoint.begin(true).getStatus()).isEqualTo(202);
    assertThat(endpoint.state().rebuild()).extracting("despiteDifferences").isEqualTo(true);
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
    library.untilHeard(theirs, Phase.DONE, other);
    assertThat(library.rebuilds.begin(false)).isTrue();
  }

  @Test
  @DisplayName("BEY-2 what is cancelled leaves everything as it was; after the swap it is too late")
  void cancelled() {
    library.rebuilds.begin(false);
    var attempt = library.first.claim();
    library.untilHeard(attempt, Phase.COMPARING);
    assertThat(library.rebuilds.cancel()).isTrue();
    assertThat(library.rebuilds.cancel()).isFalse();
    library.untilHeard(attempt, Phase.CANCELLED);
    assertThat(library.rebuilds.state().live()).isEqualTo(Books.LIST);
    assertThat(library.database().listCollectionNames()).doesNotContain(MADE);
    assertThat(library.list()).isEqualTo(publisher.truth());
    library.rebuilds.begin(false);
    var second = library.first.claim();
    library.untilHeard(second, Phase.SWAPPED);
    assertThat(library.rebuilds.cancel()).isFalse();
    assertThat(library.rebuilds.state().live()).isEqualTo("books-2");
    library.untilHeard(second, Phase.DONE);
  }
}
