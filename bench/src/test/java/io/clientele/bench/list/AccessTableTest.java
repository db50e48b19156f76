package io.clientele.bench.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.bench.run.Times;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessTableTest {

  private static final long MILLI = 1_000_000;

  @Test
  @DisplayName("LST-4 to see by a team is compared with a grant of one's own, by p50")
  void compared_with_a_grant() {
    var row =
        new AccessTable.Row(
            "overview", List.of(times(9, 9), times(4, 8), times(6, 9), times(8, 9)));
    assertThat(new AccessTable(10_000, 5_000, List.of(row)).text())
        .contains("10,000 clients, 5,000 of them granted")
        .contains("| overview | 9.0 / 9.0 | 4.0 / 8.0 | 6.0 / 9.0 | 1.50 | 8.0 / 9.0 | 2.00 |");
    assertThat(AccessTable.joining(times(40, 90))).contains("p50 40 ms, p95 90 ms");
  }

  private static Times times(long one, long other) {
    return Times.of(new long[] {one * MILLI, other * MILLI});
  }
}
