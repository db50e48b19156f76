package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SameSightTest {

  private static final Reader BEGAN =
      new Reader("stan", "p", List.of("p/stan", "p/team/red"), "STANDARD");
  private static final Reader LESS = new Reader("stan", "p", List.of("p/stan"), "STANDARD");

  private final TurnedClock clock = TurnedClock.standingAt(Instant.EPOCH);
  private final TeamNews news = new TeamNews(clock);
  private final SameSight sight = new SameSight(BEGAN, this::look, news, clock);
  private Reader now = BEGAN;
  private int looks;
  private boolean away;

  private Reader look() {
    looks++;
    if (away) {
      throw new IllegalStateException("the store is away");
    }
    return now;
  }

  @Test
  @DisplayName("ACC-8 who is out of a team is noticed as soon as that is known after it was heard")
  void noticed_after_news() {
    assertThat(sight.holds()).isTrue();
    news.heard("p");
    assertThat(sight.holds()).as("heard, and not known yet").isTrue();
    clock.turn(Duration.ofMillis(500));
    now = LESS;
    assertThat(sight.holds()).isFalse();
    now = BEGAN;
    assertThat(sight.holds()).as("what came between is missing for good").isFalse();
  }

  @Test
  @DisplayName("ACC-8 what has changed while a stream was opened is noticed with its first look")
  void noticed_at_first() {
    now = LESS;
    assertThat(sight.holds()).isFalse();
  }

  @Test
  @DisplayName("ACC-8 what is known late is noticed fifteen seconds later at most")
  void noticed_though_late() {
    assertThat(sight.holds()).isTrue();
    now = LESS;
    clock.turn(Duration.ofMillis(14_999));
    assertThat(sight.holds()).isTrue();
    clock.turn(Duration.ofMillis(1));
    assertThat(sight.holds()).isFalse();
  }

  @Test
  @DisplayName("LST-8 while nothing of teams is heard in their practice, nothing is looked up")
  void quiet() {
    assertThat(sight.holds()).isTrue();
    news.heard("other");
    for (var i = 0; i < 20; i++) {
      clock.turn(Duration.ofMillis(500));
      assertThat(sight.holds()).isTrue();
    }
    assertThat(looks).isEqualTo(1);
    news.heard("p");
    assertThat(sight.holds()).isTrue();
    clock.turn(Duration.ofSeconds(5));
    assertThat(sight.holds()).isTrue();
    assertThat(looks).as("news are old after five seconds").isEqualTo(2);
  }

  @Test
  @DisplayName(
      "LST-8 a stream does not end because the store is away, and looks again when it is back")
  void store_away() {
    away = true;
    assertThat(sight.holds()).isTrue();
    away = false;
    now = LESS;
    assertThat(sight.holds()).isFalse();
  }
}
