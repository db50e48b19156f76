package io.clientele.bench.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.bench.run.Times;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProvidersTableTest {

  private static Times times(long... millis) {
    var nanos = millis.clone();
    for (var at = 0; at < nanos.length; at++) {
      nanos[at] *= 1_000_000;
    }
    return Times.of(nanos);
  }

  @Test
  @DisplayName(
      "INT-13 what is noticed of slow and dead providers is compared with their being well")
  void compared() {
    var well = new Figures(times(10, 10, 20), times(400));
    var ill = new Figures(times(11, 11, 50), times(420, 600));
    assertThat(new ProvidersTable(well, ill).text().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "| all providers are well | 10.0 | 20.0 | 400.0 | 400.0 |",
            "| one is slow, another is dead | 11.0 | 50.0 | 420.0 | 600.0 |",
            "| the second to the first | 1.10 | 2.50 | 1.05 | 1.50 |",
            "3 looks and 1 imports, 3 looks and 2 imports");
  }
}
