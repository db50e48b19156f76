package io.clientele.client.bundle;

import static io.clientele.client.bundle.Jobs.assertRefused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.client.account.Client;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a job reserves, and its rows take their slots; the proof does it all at once. */
class ReservationsTest {

  private static final Cause CAUSE = Cause.of("ada");

  private final Jobs jobs = new Jobs();

  @AfterEach
  void clear() {
    jobs.close();
  }

  @Test
  @DisplayName("BLK-3 a job reserves what it asks for, as far as there is room, and no less again")
  void a_job_reserves_as_far_as_there_is_room() {
    assertThat(jobs.reservations.reserve("p1", "a", 3)).isEqualTo(3);
    assertThat(jobs.reservations.reserve("p1", "a", 2)).isEqualTo(3);
    assertThat(jobs.reservations.reserve("p1", "b", 3)).isEqualTo(2);
    assertThat(jobs.reservations.reserve("p1", "c", 3)).isZero();
    assertThat(jobs.bundle())
        .isEqualTo(
            new Bundle(
                "p1",
                5,
                5,
                List.of(),
                List.of(Block.reserved("a", 3), Block.reserved("b", 2), Block.reserved("c", 0))));
    assertThat(jobs.worker.add("key-1", "key-1")).isTrue();
    assertThat(jobs.bundle().taken()).isEqualTo(5);
  }

  @Test
  @DisplayName("BLK-3 a job that reserves again with more rows has slots for these too")
  void a_job_that_reserves_again_with_more_rows() {
    assertThat(jobs.reservations.reserve("p1", "a", 2)).isEqualTo(2);
    assertThat(jobs.worker.addRow("a", 1)).isInstanceOf(Outcome.Done.class);
    assertThat(jobs.reservations.reserve("p1", "a", 4)).isEqualTo(4);
    assertThat(jobs.bundle().taken()).isEqualTo(4);
    assertThat(jobs.worker.addRow("a", 3)).isInstanceOf(Outcome.Done.class);
    assertThat(jobs.reservations.reserve("p1", "a", 9)).as("as there is room").isEqualTo(5);
    jobs.limit(2, 1);
    assertThat(jobs.reservations.reserve("p1", "a", 9)).isEqualTo(5);
    jobs.reservations.close("p1", "a");
    assertThat(jobs.bundle().taken()).isEqualTo(2);
  }

  @Test
  @DisplayName("BLK-3 a job reserves nothing above a limit that fell below what is taken")
  void a_job_reserves_nothing_above_the_limit() {
    jobs.reservations.reserve("p1", "a", 4);
    jobs.limit(2, 2);
    assertThat(jobs.reservations.reserve("p1", "b", 3)).isZero();
    assertThat(jobs.bundle().taken()).isEqualTo(4);
  }

  @Test
  @DisplayName("CLI-9 slots are reserved by what the bundle is, not by what it was")
  void slots_are_reserved_by_what_the_bundle_is() {
    var seen = jobs.bundle();
    var blocks = seen.blocksWith(Block.reserved("a", 3));
    jobs.worker.add("key-1", "key-1");
    assertThat(jobs.book.arrange(seen, seen.blocksWith(Block.reserved("a", 5)), 5)).isFalse();
    jobs.limit(2, 6);
    assertThat(jobs.book.arrange(seen, blocks, 3)).isFalse();
    jobs.limit(3, 5);
    assertThat(jobs.book.arrange(seen, seen.blocksWith(Block.reserved("a", 4)), 4)).isTrue();
    assertThat(jobs.book.arrange(seen, blocks, 0)).isFalse();
    assertThat(jobs.bundle().taken()).isEqualTo(5);
  }

  @Test
  @DisplayName("CLI-9 before the limit was heard, nothing is reserved or closed")
  void before_the_limit_was_heard() {
    assertThatThrownBy(() -> jobs.reservations.reserve("p2", "a", 3)).isInstanceOf(TryAgain.class);
    assertThatThrownBy(() -> jobs.reservations.close("p2", "a")).isInstanceOf(TryAgain.class);
  }

  @Test
  @DisplayName("BLK-3 a row takes its reserved slot without a write to the bundle")
  void a_row_takes_its_slot() {
    jobs.reservations.reserve("p1", "a", 5);
    var before = jobs.bundle();
    var added = requireNonNull(jobs.worker.addRow("a", 4));
    assertThat(added)
        .isInstanceOfSatisfying(
            Outcome.Done.class, done -> assertThat(done.version()).isEqualTo(1));
    assertThat(jobs.bundle()).isEqualTo(before);
    assertThat(requireNonNull(jobs.clients.find(Reservations.client("a", 4)).state()).slot())
        .isEqualTo("a#4");
  }

  @Test
  @DisplayName("BLK-3 a row that is repeated makes no second client")
  void a_row_that_is_repeated() {
    jobs.reservations.reserve("p1", "a", 1);
    jobs.worker.addRow("a", 0);
    assertThat(jobs.worker.addRow("a", 0))
        .isInstanceOfSatisfying(
            Outcome.Unchanged.class, same -> assertThat(same.version()).isEqualTo(1));
    jobs.reservations.close("p1", "a");
    assertThat(jobs.worker.addRow("a", 0)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(List.of(Reservations.client("a", 1), Reservations.client("b", 0)))
        .doesNotContain(Reservations.client("a", 0));
  }

  @Test
  @DisplayName("CLI-14 a row that is repeated with its key has the same answer")
  void a_row_that_is_repeated_with_its_key() {
    jobs.reservations.reserve("p1", "a", 1);
    var keyed = new Cause("ada", IdempotencyKey.of("ada", "k", new byte[] {1}), null, null, null);
    assertThat(jobs.add(keyed)).isInstanceOf(Outcome.Done.class);
    assertThat(jobs.add(keyed)).isInstanceOf(Outcome.Repeated.class);
  }

  @Test
  @DisplayName("BLK-3 a row without a reserved slot is refused")
  void a_row_without_a_slot_is_refused() {
    jobs.reservations.reserve("p1", "a", 1);
    assertRefused(jobs.worker.addRow("a", 1), BundleReason.ROW_NOT_RESERVED);
    assertRefused(jobs.worker.addRow("b", 0), BundleReason.ROW_NOT_RESERVED);
    jobs.reservations.close("p1", "a");
    assertRefused(jobs.worker.addRow("a", 0), BundleReason.ROW_NOT_RESERVED);
    assertThat(jobs.worker.instance().reservations.reserve("p1", "a", 5)).isEqualTo(1);
    assertThat(jobs.bundle().taken()).isZero();
  }

  @Test
  @DisplayName("CLI-9 after the limit fell below what is taken, reserved rows are refused too")
  void after_the_limit_fell() {
    jobs.reservations.reserve("p1", "a", 2);
    jobs.limit(2, 1);
    assertRefused(jobs.worker.addRow("a", 0), BundleReason.BUNDLE_FULL);
    assertThatThrownBy(() -> jobs.add(CAUSE)).isInstanceOf(IllegalStateException.class);
    jobs.limit(3, 2);
    assertThat(jobs.worker.addRow("a", 0)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("BLK-3 no decision can leave a row undecided")
  void no_decision_can_leave_a_row_undecided() {
    jobs.reservations.reserve("p1", "a", 1);
    assertThatThrownBy(
            () ->
                jobs.reservations.add(
                    "p1", "a", 0, CAUSE, (c, b, slot) -> Decision.unchanged(), Client::told))
        .isInstanceOf(IllegalStateException.class);
  }
}
