package io.clientele.access.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FamilyTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
  private static final Lifetimes LIFETIMES =
      new Lifetimes(Duration.ofDays(7), Duration.ofDays(30), Duration.ofSeconds(10));
  private static final Family FIRST = Family.begun(LIFETIMES, NOW);
  private static final Family SECOND = FIRST.next(NOW.plusSeconds(300));

  private static Presented presented(Family family, int token, Duration later) {
    return family.presented(token, LIFETIMES, family.movedAt().plus(later));
  }

  @Test
  @DisplayName("ACC-8a only the newest refresh token is good")
  void newest() {
    assertThat(presented(FIRST, 1, Duration.ZERO)).isEqualTo(Presented.CURRENT);
    assertThat(presented(SECOND, 2, Duration.ofMinutes(5))).isEqualTo(Presented.CURRENT);
    assertThat(presented(SECOND, 1, Duration.ofMinutes(5))).isEqualTo(Presented.REPLAYED);
  }

  @Test
  @DisplayName("ACC-8a the token before the newest is answered once more for ten seconds")
  void grace() {
    assertThat(presented(SECOND, 1, Duration.ZERO)).isEqualTo(Presented.REPEATED);
    assertThat(presented(SECOND, 1, Duration.ofMillis(9_999))).isEqualTo(Presented.REPEATED);
    assertThat(presented(SECOND, 1, Duration.ofSeconds(10))).isEqualTo(Presented.REPLAYED);
    var third = SECOND.next(NOW.plusSeconds(301));
    assertThat(presented(third, 1, Duration.ZERO))
        .as("not once its successor was redeemed")
        .isEqualTo(Presented.REPLAYED);
  }

  @Test
  @DisplayName("ACC-8a seven days without use end a family, thirty days end it in any case")
  void ends() {
    var days = Duration.ofDays(7);
    assertThat(presented(FIRST, 1, days.minusMillis(1))).isEqualTo(Presented.CURRENT);
    assertThat(presented(FIRST, 1, days)).isEqualTo(Presented.OVER);
    var late = FIRST.next(NOW.plus(Duration.ofDays(29)));
    assertThat(late.expiresAt(LIFETIMES)).isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(presented(late, 2, Duration.ofDays(1))).isEqualTo(Presented.OVER);
  }

  @Test
  @DisplayName("ACC-8a a token newer than the newest is none of ours")
  void fromTheFuture() {
    assertThat(presented(FIRST, 2, Duration.ZERO)).isEqualTo(Presented.OVER);
  }

  @Test
  @DisplayName("ACC-8a lifetimes that contradict each other are no lifetimes")
  void contradiction() {
    var day = Duration.ofDays(1);
    assertThatThrownBy(() -> new Lifetimes(day, day.minusHours(1), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Lifetimes(day, day, day))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
