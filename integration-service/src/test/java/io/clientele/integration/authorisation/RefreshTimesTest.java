package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshTimesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final RefreshTimes times =
      new RefreshTimes(Duration.ofMinutes(5), Duration.ofMinutes(1), new Random(7));

  @Test
  @DisplayName("INT-7 tokens made together are refreshed ahead of their end, spread over minutes")
  void tokens_made_together_are_spread() {
    var end = NOW.plusSeconds(1800);
    var moments = IntStream.range(0, 500).mapToObj(i -> times.next(NOW, end)).sorted().toList();
    assertThat(moments.getFirst()).isAfterOrEqualTo(end.minus(Duration.ofMinutes(10)));
    assertThat(moments.getLast()).isBeforeOrEqualTo(end.minus(Duration.ofMinutes(5)));
    assertThat(Duration.between(moments.getFirst(), moments.getLast())).hasMinutes(4);
  }

  @Test
  @DisplayName("INT-7 a sign-in that may rest is left alone so long, one of lasting tokens as ever")
  void a_sign_in_that_may_rest() {
    var rest = Duration.ofMinutes(20);
    var brief = times.next(NOW, tokens(300, Ends.UNKNOWN), rest);
    assertThat(Duration.between(NOW, brief)).isBetween(rest, rest.plusMinutes(5));
    var lasting = times.next(NOW, tokens(3600, Ends.UNKNOWN), rest);
    assertThat(Duration.between(NOW, lasting))
        .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(55));
  }

  private static Tokens tokens(int life, Ends ends) {
    return new Tokens("a", "r", NOW.plusSeconds(life), null, ends);
  }

  @Test
  @DisplayName("INT-7 nobody rests for longer than half the time after which an unused one is dead")
  void nobody_rests_for_too_long() {
    var month = NOW.plus(Duration.ofDays(30));
    assertThat(times.next(NOW, tokens(300, new Ends(month, null)), Duration.ofDays(40)))
        .isEqualTo(NOW.plus(Duration.ofDays(15)));
    assertThat(times.next(NOW, tokens(300, new Ends(month, null)), Duration.ofDays(10)))
        .isBetween(NOW.plus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(11)));
  }

  @Test
  @DisplayName(
      "INT-7 tokens of a short life are refreshed at half of it, never before they are made")
  void short_lives() {
    assertThat(times.next(NOW, NOW.plusSeconds(20))).isEqualTo(NOW.plusSeconds(10));
    assertThat(times.next(NOW, NOW.minusSeconds(20))).isEqualTo(NOW.minusSeconds(20));
  }
}
