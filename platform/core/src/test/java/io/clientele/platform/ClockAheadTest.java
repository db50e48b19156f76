package io.clientele.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ClockAheadTest {

  private final EventFlowConfiguration configuration = new EventFlowConfiguration();

  @Test
  @DisplayName("OPS-2 a service that lives ahead of its time says so when it starts; no other does")
  void ahead(CapturedOutput output) {
    assertThat(configuration.clock(Duration.ZERO).instant())
        .isBefore(Instant.now().plus(1, ChronoUnit.MINUTES));
    assertThat(output).doesNotContain("ahead");
    assertThat(configuration.clock(Duration.ofDays(8)).instant())
        .isAfter(Instant.now().plus(7, ChronoUnit.DAYS));
    assertThat(output).contains("PT192H ahead of its time");
  }

  @Test
  @DisplayName("OPS-2 no service starts with a clock that is turned back")
  void never_back() {
    assertThatThrownBy(() -> configuration.clock(Duration.ofSeconds(-1)))
        .hasMessageContaining("CLIENTELE_CLOCK_AHEAD");
  }
}
