package io.clientele.access.guessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  @DisplayName("ACC-9 no setting locks anybody out for more than a quarter of an hour")
  void bounded() {
    assertThatThrownBy(() -> new Pace(5, SECOND, Duration.ofMinutes(16), HOUR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT15M");
  }

  @Test
  @DisplayName("ACC-9 no setting leaves guesses without any limit")
  void limited() {
    assertThatThrownBy(() -> new Pace(0, SECOND, HOUR.dividedBy(4), HOUR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pace(5, Duration.ZERO, HOUR.dividedBy(4), HOUR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pace(5, SECOND, Duration.ofMillis(999), HOUR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pace(5, SECOND, HOUR.dividedBy(4), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName(
      "ACC-9 waits double from the first to the longest, and no more are counted than that")
  void doubles() {
    var pace = new Pace(2, SECOND, Duration.ofSeconds(5), HOUR);
    assertThat(IntStream.rangeClosed(0, 6).mapToObj(pace::waitAfter).map(Duration::toSeconds))
        .containsExactly(0L, 0L, 1L, 2L, 4L, 5L, 5L);
    assertThat(pace.most()).isEqualTo(5);
  }
}
