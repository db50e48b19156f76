package io.clientele.bench.refreshes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshesTableTest {

  @Test
  @DisplayName("INT-7 calls made are compared with calls needed, and more than 1.1 is marked")
  void compared() {
    var well = new Row("XERO", 400, 8, 408, Duration.ofSeconds(20));
    var badly = new Row("SAGE", 100, 0, 111, Duration.ofMillis(2500));
    assertThat(
            new RefreshesTable(List.of(well, badly))
                .text()
                .lines()
                .map(line -> line.replaceAll(" +", " ")))
        .contains(
            "| XERO | 400 | 8 | 408 | 1.020 | 20.0 | 20.0 |",
            "| SAGE | 100 | 0 | 111 | 1.110 ! | 2.5 | 40.0 |");
  }
}
