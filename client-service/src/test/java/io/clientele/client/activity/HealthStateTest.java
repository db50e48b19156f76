package io.clientele.client.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.report.WrongReport;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthStateTest {

  private static Reported<HealthReport> report(@Nullable BigDecimal score) {
    return new HealthState("c", "health", "1970-01-01T00:00:01Z", score)
        .report("client/c", Instant.parse("2026-11-21T10:00:00Z"));
  }

  @ParameterizedTest(name = "LST-5 the score {0} is kept")
  @DisplayName("LST-5 a score of 0 to 100 is kept")
  @ValueSource(strings = {"0", "100", "83", "83.0"})
  void a_score(BigDecimal score) {
    var reported = report(score);
    assertThat(reported.heard()).isEqualTo(new Heard("health/health", 1_000_000_000));
    assertThat(reported.report())
        .isEqualTo(new HealthReport("health", Instant.EPOCH.plusSeconds(1), score.intValueExact()));
  }

  @ParameterizedTest(name = "LST-5 the score {0} is refused")
  @DisplayName("LST-5 any other score, or none, is refused")
  @NullSource
  @ValueSource(strings = {"-1", "101", "83.5", "4294967296"})
  void no_score(@Nullable BigDecimal score) {
    assertThatThrownBy(() -> report(score))
        .isInstanceOf(WrongReport.class)
        .hasMessageContaining("score");
  }
}
