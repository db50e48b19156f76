package io.clientele.client.upload;

import static io.clientele.client.upload.Uploads.bulk;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.client.practice.Region;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ada sees every client of the practice; Stan may add clients, and sees his own. */
class UploadersSightTest {

  private static final Caller STAN =
      Caller.ofPractice("stan", "p1", "STANDARD", Set.of("ADD_CLIENT_ACCOUNTS"));

  private final Uploads uploads = Uploads.of(SomePractice.of(Region.UK), 300);

  @AfterEach
  void clear() {
    uploads.close();
  }

  @Test
  @DisplayName(
      "LST-4 a row of a client its uploader does not see is unchanged, and does not name it")
  void does_not_name_it() {
    uploads.uploaded("u1", SomeRow.many(Region.UK, 0, 2));
    var both = uploads.uploaded(bulk("u2", STAN), SomeRow.many(Region.UK, 0, 3));
    assertThat(both.subList(0, 2)).containsOnly(new RowOutcome(Effect.UNCHANGED, null, List.of()));
    var stans = both.get(2);
    assertThat(stans.effect()).isEqualTo(Effect.CHANGE);
    var named = new RowOutcome(Effect.UNCHANGED, stans.subject(), List.of());
    assertThat(uploads.uploaded(bulk("u3", STAN), SomeRow.many(Region.UK, 1, 3)))
        .containsExactly(new RowOutcome(Effect.UNCHANGED, null, List.of()), named);
    assertThat(uploads.uploaded("u4", SomeRow.many(Region.UK, 2, 3))).containsExactly(named);
    assertThat(uploads.there()).isEqualTo(3);
  }

  @Test
  @DisplayName(
      "LST-4 a client of a team is named to who is in it by now, and not when they have left")
  void of_a_team() {
    var cells = SomeRow.many(Region.UK, 0, 1);
    uploads.uploaded("u1", cells);
    uploads
        .mongo
        .getDatabase(uploads.name)
        .getCollection("client-list")
        .updateMany(new Document(), Updates.addToSet("seenBy", "p1/team/red"));
    uploads.teams = Set.of("red");
    assertThat(uploads.judged(bulk("u2", STAN), cells))
        .extracting(Verdict::subject)
        .doesNotContainNull();
    uploads.teams = Set.of();
    assertThat(uploads.judged(bulk("u3", STAN), cells))
        .extracting(Verdict::subject)
        .containsOnlyNulls();
  }

  @Test
  @DisplayName("LST-4 nor is it named where its row was quicker than the uploader's own")
  void nor_where_it_was_quicker() {
    var cells = List.of(SomeRow.called("Plain").in(Region.UK));
    var stans = bulk("u1", STAN);
    var verdicts = uploads.judged(stans, cells);
    assertThat(verdicts).containsExactly(Verdict.change(null, null, 0));
    uploads.kind.reserve(stans, 1);
    uploads.uploaded("u2", cells);
    assertThat(uploads.applied(stans, cells, verdicts, 1))
        .containsExactly(new RowOutcome(Effect.UNCHANGED, null, List.of()));
  }

  @Test
  @DisplayName("LST-4 who sees all clients is told of one before the list has it, and nobody else")
  void before_the_list_has_it() {
    var cells = SomeRow.many(Region.UK, 0, 1);
    var subject = uploads.uploaded(bulk("u1", STAN), cells).getFirst().subject();
    uploads.mongo.getDatabase(uploads.name).getCollection("client-list").deleteMany(new Document());
    assertThat(uploads.judged(bulk("u2"), cells))
        .extracting(Verdict::subject)
        .containsExactly(subject);
    assertThat(uploads.judged(bulk("u3", STAN), cells))
        .extracting(Verdict::subject)
        .containsOnlyNulls();
  }

  @Test
  @DisplayName("LST-4 what of a file its uploader sees is asked for some hundreds of rows at once")
  void asked_for_many_rows_at_once() {
    uploads.uploaded("u1", SomeRow.many(Region.UK, 0, 100));
    assertThat(asked(100)).isEqualTo(asked(1));
  }

  private int asked(int rows) {
    var asked = new AtomicInteger();
    var counted = uploads.by(TurnedMongo.wrap(uploads.mongo, asked::incrementAndGet));
    assertThat(counted.judged(bulk("u2", STAN), SomeRow.many(Region.UK, 0, rows)))
        .extracting(Verdict::effect)
        .containsOnly(Effect.UNCHANGED);
    return asked.get();
  }
}
