package io.clientele.access.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookupLimitsTest {

  private static final LookupLimits HOURLY = new LookupLimits(20, 100, Duration.ofHours(1));

  private static Instant at(String time) {
    return Instant.parse("2026-03-02T" + time + "Z");
  }

  @Test
  @DisplayName("CLI-11 windows follow one another without a gap and do not overlap")
  void windows() {
    var nine = new Window(at("09:00:00"), at("10:00:00"));
    assertThat(HOURLY.at(at("09:00:00"))).isEqualTo(nine);
    assertThat(HOURLY.at(at("09:59:59.999"))).isEqualTo(nine);
    assertThat(HOURLY.at(at("10:00:00"))).isEqualTo(new Window(at("10:00:00"), at("11:00:00")));
    assertThat(HOURLY.at(Instant.ofEpochMilli(-1)).until()).isEqualTo(Instant.EPOCH);
  }

  @Test
  @DisplayName("CLI-11 whoever waits as long as they were told has waited long enough")
  void left() {
    var nine = HOURLY.at(at("09:00:00"));
    assertThat(nine.secondsLeft(at("09:00:00"))).isEqualTo(3600);
    assertThat(nine.secondsLeft(at("09:00:00.001"))).isEqualTo(3600);
    assertThat(nine.secondsLeft(at("09:59:58.500"))).isEqualTo(2);
    assertThat(nine.secondsLeft(at("09:59:59.999"))).isEqualTo(1);
    assertThat(nine.secondsLeft(at("10:00:00"))).as("never none").isEqualTo(1);
  }

  @Test
  @DisplayName("CLI-11 limits that let nobody ask, or everybody, are none")
  void senseless() {
    for (var window : new Duration[] {Duration.ZERO, Duration.ofMillis(999)}) {
      assertThatThrownBy(() -> new LookupLimits(1, 1, window))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new LookupLimits(0, 1, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LookupLimits(1, 0, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new LookupLimits(1, 1, Duration.ofSeconds(1)).perLogin()).isOne();
  }
}
