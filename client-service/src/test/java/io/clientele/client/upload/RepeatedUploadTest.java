package io.clientele.client.upload;

import static io.clientele.client.upload.Uploads.bulk;
import static io.clientele.client.upload.Uploads.effects;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.bundle.BundleReason;
import io.clientele.client.practice.Region;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.PlannedRow;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same rows, once more or at once. */
class RepeatedUploadTest {

  private final Uploads uploads = Uploads.of(SomePractice.of(Region.UK), 30);

  @AfterEach
  void clear() {
    uploads.close();
  }

  @Test
  @DisplayName("BLK-3 the same file again, and its rows in a mended one, create nothing twice")
  void the_same_rows_again_create_nothing_twice() {
    var first = uploads.uploaded("u1", SomeRow.many(Region.UK, 0, 5));
    assertThat(uploads.uploaded("u2", SomeRow.many(Region.UK, 0, 5)))
        .isEqualTo(
            first.stream()
                .map(was -> new RowOutcome(Effect.UNCHANGED, was.subject(), List.of()))
                .toList());
    var mended = new ArrayList<>(SomeRow.many(Region.UK, 3, 7));
    mended.addFirst(SomeRow.called("Client 1, mended").coded("M1").in(Region.UK));
    assertThat(effects(uploads.uploaded("u3", mended)))
        .containsExactly(
            Effect.CHANGE, Effect.UNCHANGED, Effect.UNCHANGED, Effect.CHANGE, Effect.CHANGE);
    assertThat(uploads.there()).isEqualTo(8);
    assertThat(uploads.bundle().taken()).isEqualTo(8);
  }

  @Test
  @DisplayName("BLK-3 of two uploads of one file at once each row makes one client")
  void two_uploads_of_one_file_at_once() {
    // One row without names of its own, one with: whichever unique index notices it.
    var cells =
        List.of(SomeRow.called("Plain").in(Region.UK), SomeRow.many(Region.UK, 0, 1).getFirst());
    var one = bulk("u1");
    var other = bulk("u2");
    var verdicts = uploads.judged(one, cells);
    assertThat(uploads.judged(other, cells)).isEqualTo(verdicts);
    uploads.kind.reserve(one, 2);
    uploads.kind.reserve(other, 2);
    var first = uploads.applied(one, cells, verdicts, 2);
    var second = uploads.applied(other, cells, verdicts, 2);
    assertThat(effects(first)).containsOnly(Effect.CHANGE);
    assertThat(effects(second)).containsOnly(Effect.UNCHANGED);
    assertThat(second)
        .extracting(RowOutcome::subject)
        .isEqualTo(first.stream().map(RowOutcome::subject).toList());
    uploads.kind.release(one);
    uploads.kind.release(other);
    assertThat(uploads.bundle().taken()).isEqualTo(2);
    assertThat(uploads.there()).isEqualTo(2);
  }

  @Test
  @DisplayName("BLK-3 a row that is done again does nothing more, and says the same")
  void a_row_that_is_done_again_says_the_same() {
    var cells = SomeRow.many(Region.UK, 0, 1);
    var bulk = bulk("u1");
    uploads.kind.reserve(bulk, 1);
    var row = Uploads.row(0, cells.getFirst());
    var first = uploads.apply(bulk, row, 0);
    assertThat(uploads.apply(bulk, row, 0)).isEqualTo(first);
    var planned = new PlannedRow(row, 0, null);
    assertThat(uploads.kind.apply(bulk, planned, Cause.of("ada"))).isEqualTo(first);
    var another = Uploads.row(1, SomeRow.many(Region.UK, 1, 2).getFirst());
    assertThat(uploads.apply(bulk, another, 0).why())
        .extracting(Refusal::reason)
        .containsExactly(BundleReason.ROW_NOT_RESERVED);
    assertThat(uploads.there()).isEqualTo(1);
  }

  @Test
  @DisplayName("BLK-3 what was reserved and not taken is given back, and nothing is added after")
  void what_was_not_taken_is_given_back() {
    var bulk = bulk("u1");
    assertThat(uploads.kind.reserve(bulk, 50)).isEqualTo(30);
    assertThat(uploads.bundle().taken()).isEqualTo(30);
    uploads.apply(bulk, Uploads.row(0, SomeRow.many(Region.UK, 0, 1).getFirst()), 0);
    uploads.kind.release(bulk);
    assertThat(uploads.bundle().taken()).isEqualTo(1);
    assertThat(
            uploads.apply(bulk, Uploads.row(1, SomeRow.many(Region.UK, 1, 2).getFirst()), 1).why())
        .extracting(Refusal::reason)
        .containsExactly(BundleReason.ROW_NOT_RESERVED);
    uploads.kind.release(bulk("never"));
  }
}
