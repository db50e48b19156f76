package io.clientele.integration.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(2));

  @Test
  @DisplayName("BEY-4 a sign-in ends at the earlier of its two ends; one that has none has none")
  void the_earlier_end() {
    assertThat(new Ends(NOW, LATER).endsAt()).isEqualTo(NOW);
    assertThat(new Ends(NOW, LATER).isRolling()).isTrue();
    assertThat(new Ends(LATER, NOW).endsAt()).isEqualTo(NOW);
    assertThat(new Ends(LATER, NOW).isRolling()).isFalse();
    assertThat(new Ends(null, NOW).endsAt()).isEqualTo(NOW);
    assertThat(new Ends(null, NOW).isRolling()).isFalse();
    assertThat(new Ends(NOW, null).endsAt()).isEqualTo(NOW);
    assertThat(Ends.UNKNOWN.endsAt()).isNull();
  }

  @Test
  @DisplayName(
      "BEY-4 two ends within a day of each other are one that nothing moves, and the earlier counts")
  void the_same_end() {
    var jitters = new Ends(LATER.minusSeconds(1), LATER);
    assertThat(jitters.endsAt()).isEqualTo(LATER.minusSeconds(1));
    assertThat(jitters.isRolling()).isFalse();
  }

  @Test
  @DisplayName("BEY-4 an answer that does not say the last end has not moved it")
  void after_a_refresh() {
    assertThat(new Ends(NOW, LATER).then(new Ends(LATER, null))).isEqualTo(new Ends(LATER, LATER));
    assertThat(new Ends(NOW, LATER).then(new Ends(LATER, NOW))).isEqualTo(new Ends(LATER, NOW));
  }

  @Test
  @DisplayName("BEY-4 seconds that are none, or beyond any life, are no end and a century")
  void seconds() {
    assertThat(Ends.after(NOW, 60L)).isEqualTo(NOW.plusSeconds(60));
    assertThat(Ends.after(NOW, null)).isNull();
    assertThat(Ends.after(NOW, 0L)).isNull();
    assertThat(Ends.after(NOW, -1L)).isNull();
    assertThat(Ends.after(NOW, Long.MAX_VALUE)).isEqualTo(NOW.plusSeconds(36_500L * 86_400));
  }
}
