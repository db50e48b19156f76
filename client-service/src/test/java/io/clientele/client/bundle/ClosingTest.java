package io.clientele.client.bundle;

import static io.clientele.client.bundle.Jobs.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.client.account.Client;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a job ends, and what others do meanwhile; the proof does it all at once. */
class ClosingTest {

  private static final Cause CAUSE = Cause.of("ada");

  private final Jobs jobs = new Jobs();

  @AfterEach
  void clear() {
    jobs.close();
  }

  @Test
  @DisplayName("BLK-3 closing a job gives back what no row took, however many slices it has")
  void closing_gives_back_what_no_row_took() {
    jobs.reservations.reserve("p1", "a", 5);
    jobs.worker.addRow("a", 1);
    jobs.worker.addRow("a", 4);
    jobs.reservations.close("p1", "a");
    var over = new Block("a", 5, 5, true, List.of());
    assertThat(jobs.bundle()).isEqualTo(new Bundle("p1", 5, 2, List.of(), List.of(over)));
    assertThat(jobs.clients.find(Reservations.client("a", 0)).exists()).as("barred").isTrue();
    jobs.reservations.close("p1", "a");
    assertThat(jobs.bundle().taken()).isEqualTo(2);
  }

  @Test
  @DisplayName("BLK-3 closing a job touches no client that was added, only the places of others")
  void closing_touches_no_client() {
    jobs.reservations.reserve("p1", "a", 3);
    jobs.worker.addRow("a", 1);
    jobs.reservations.close("p1", "a");
    var versions =
        IntStream.range(0, 3)
            .mapToObj(row -> jobs.clients.find(Reservations.client("a", row)).version());
    assertThat(versions).containsExactly(1L, 1L, 1L);
    assertThat(jobs.bundle().taken()).isEqualTo(1);
  }

  @Test
  @DisplayName("BLK-3 who is closing a job leaves off when it is told to, and another goes on")
  void leaving_off() {
    jobs.reservations.reserve("p1", "a", 5);
    assertThatThrownBy(
            () ->
                jobs.reservations.close(
                    "p1",
                    "a",
                    () -> {
                      throw new IllegalStateException("not yours any more");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(jobs.bundle().taken()).isEqualTo(5 - Parts.SLICE);
    jobs.reservations.close("p1", "a");
    assertThat(jobs.bundle().taken()).isZero();
  }

  @Test
  @DisplayName("BLK-3 a shipped job gives back more rows than one slice too")
  void a_shipped_job_gives_back_more_than_one_slice() {
    jobs.limit(2, 300);
    var shipped =
        new Reservations(jobs.clients, jobs.book, new Settlement(jobs.clients, jobs.book));
    assertThat(shipped.reserve("p1", "a", 201)).isEqualTo(201);
    var slices = new AtomicInteger();
    shipped.close("p1", "a", slices::incrementAndGet);
    assertThat(slices).as("signs of life").hasValue(2);
    assertThat(jobs.bundle().taken()).isZero();
    assertThat(jobs.bundle().block("a").map(Block::over)).contains(true);
  }

  @Test
  @DisplayName("BLK-3 a job that was closed before it reserved reserves nothing any more")
  void a_job_that_was_closed_reserves_nothing() {
    jobs.reservations.close("p1", "a");
    assertThat(jobs.reservations.reserve("p1", "a", 5)).isZero();
    assertThat(jobs.bundle().taken()).isZero();
  }

  @Test
  @DisplayName("LIF-2 a row's client that is deactivated leaves its block, and frees its slot once")
  void a_deactivated_client_leaves_its_block() {
    jobs.reservations.reserve("p1", "a", 3);
    jobs.worker.addRow("a", 0);
    jobs.worker.addRow("a", 1);
    jobs.worker.deactivate(Reservations.client("a", 1));
    assertThat(jobs.bundle())
        .isEqualTo(
            new Bundle("p1", 5, 2, List.of(), List.of(new Block("a", 0, 3, false, List.of(1)))));
    jobs.worker.reactivate(Reservations.client("a", 1));
    jobs.worker.deactivate(Reservations.client("a", 0));
    jobs.reservations.close("p1", "a");
    assertThat(jobs.bundle().taken()).isEqualTo(1);
  }

  @Test
  @DisplayName("BLK-3 a row that leaves while its job is closed is not counted off twice")
  void a_row_that_leaves_while_its_job_is_closed() {
    var row = Reservations.client("a", 0);
    jobs.reservations.reserve("p1", "a", 1);
    jobs.worker.addRow("a", 0);
    var arranged = new int[1];
    var meddled =
        new ScriptedBook(jobs.book) {
          @Override
          public boolean arrange(Bundle seen, List<Block> blocks, int more) {
            if (arranged[0]++ == 1) {
              jobs.worker.deactivate(row);
            }
            return super.arrange(seen, blocks, more);
          }
        };
    new Reservations(jobs.clients, meddled, new Settlement(jobs.clients, meddled)).close("p1", "a");
    assertThat(jobs.bundle().taken()).isZero();
    assertThat(jobs.bundle().block("a").map(Block::over)).contains(true);
  }

  @Test
  @DisplayName("BLK-3 who always loses is told to try again")
  void who_always_loses_is_told_to_try_again() {
    var losing =
        new ScriptedBook(jobs.book) {
          @Override
          public boolean arrange(Bundle seen, List<Block> blocks, int more) {
            return false;
          }
        };
    var always = new Reservations(jobs.clients, losing, new Settlement(jobs.clients, losing));
    assertThatThrownBy(() -> always.reserve("p1", "a", 1))
        .isInstanceOf(TryAgain.class)
        .hasMessageContaining("p1");
    assertThatThrownBy(() -> always.close("p1", "a")).isInstanceOf(TryAgain.class);
  }

  @Test
  @DisplayName("BLK-3 a row that is written late finds its place barred, and its block closing")
  void a_row_that_is_written_late() {
    jobs.reservations.reserve("p1", "a", 1);
    var asked = new int[1];
    var late =
        new Reservations(jobs.clients, jobs.book, new Settlement(jobs.clients, jobs.book)) {
          @Override
          protected Optional<Bundle> bundle(String practice) {
            var seen = super.bundle(practice);
            if (asked[0]++ == 0) {
              jobs.reservations.close("p1", "a");
            }
            return seen;
          }
        };
    var outcome =
        late.add(
            "p1",
            "a",
            0,
            CAUSE,
            (c, b, slot) -> Jobs.made(Reservations.client("a", 0), slot),
            Client::told);
    assertRefused(outcome, BundleReason.ROW_NOT_RESERVED);
    assertThat(asked[0]).isEqualTo(2);
    assertThat(jobs.bundle().taken()).isZero();
  }

  @Test
  @DisplayName("BLK-3 many jobs of one practice leave a few blocks only")
  void many_jobs_leave_a_few_blocks() {
    IntStream.range(0, 30).forEach(i -> jobs.reservations.close("p1", "job-" + i));
    assertThat(jobs.bundle().blocks()).hasSize(Bundle.OVER_TO_KEEP + 1);
  }
}
