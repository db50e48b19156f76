package io.clientele.client.bundle;

import static io.clientele.client.bundle.Jobs.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a job ends that nobody ever said yes to, so that no row of it was ever added. */
class DiscardingTest {

  private final Jobs jobs = new Jobs();
  private final List<Integer> given = new ArrayList<>();
  private final Reservations counted =
      new Reservations(
          jobs.clients,
          new ScriptedBook(jobs.book) {
            @Override
            public boolean arrange(Bundle seen, List<Block> blocks, int more) {
              given.add(more);
              return super.arrange(seen, blocks, more);
            }
          },
          new Settlement(jobs.clients, jobs.book));

  @AfterEach
  void clear() {
    jobs.close();
  }

  @Test
  @DisplayName("BLK-3 however much an unused job reserved, one write gives it back, and marks none")
  void one_write() {
    jobs.limit(2, 50_000);
    jobs.reservations.reserve("p1", "a", 50_000);
    counted.discard("p1", "a");
    assertThat(given).containsExactly(-50_000);
    var over = new Block("a", 50_000, 50_000, true, List.of());
    assertThat(jobs.bundle()).isEqualTo(new Bundle("p1", 50_000, 0, List.of(), List.of(over)));
    assertThat(jobs.clients.find(Reservations.client("a", 0)).exists()).as("a void").isFalse();
    counted.discard("p1", "a");
    counted.close("p1", "a");
    assertThat(given).hasSize(1);
  }

  @Test
  @DisplayName("BLK-3 who reserves, or adds, for a job that was discarded gets nothing any more")
  void whoever_comes_late() {
    counted.discard("p1", "never");
    assertThat(jobs.reservations.reserve("p1", "never", 3)).isZero();
    jobs.reservations.reserve("p1", "a", 3);
    counted.discard("p1", "a");
    jobs.reservations.reserve("p1", "a", 5);
    assertRefused(jobs.worker.addRow("a", 0), BundleReason.ROW_NOT_RESERVED);
    assertThat(jobs.bundle().taken()).isZero();
    assertThat(jobs.bundle().blocks()).allMatch(Block::over);
  }

  @Test
  @DisplayName("BLK-3 a job that reserves more while it is discarded has it all given back")
  void reserving_meanwhile() {
    jobs.reservations.reserve("p1", "a", 2);
    var met = new int[1];
    var meddled =
        new ScriptedBook(jobs.book) {
          @Override
          public boolean arrange(Bundle seen, List<Block> blocks, int more) {
            if (met[0]++ == 0) {
              jobs.reservations.reserve("p1", "a", 4);
            }
            return super.arrange(seen, blocks, more);
          }
        };
    new Reservations(jobs.clients, meddled, new Settlement(jobs.clients, meddled))
        .discard("p1", "a");
    assertThat(jobs.bundle().taken()).isZero();
    assertThat(jobs.bundle().block("a").map(Block::over)).contains(true);
  }
}
