package io.clientele.integration.provider.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.guard.Limit.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitPropertyTest {

  private static final int TRIES = 300;
  private static final Instant NOON = Instant.parse("2026-02-11T12:00:00Z");

  @Property(tries = TRIES)
  @Label("INT-13 wherever a provider's minute begins, it has no more calls than fit")
  void no_stretch_has_more_calls_than_fit(
      @ForAll @IntRange(min = 1, max = 5) int calls,
      @ForAll @IntRange(min = 1, max = 30) int seconds,
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 180_000) Long> times) {
    var limit = new Limit(Scope.ORGANISATION, calls, Duration.ofSeconds(seconds));
    var tally = new LocalTally();
    var made = new ArrayList<Long>();
    for (var time : times.stream().sorted().toList()) {
      var now = NOON.plusMillis(time);
      if (tally.count(List.of("one"), List.of(limit.count("one", now)), now).isEmpty()) {
        made.add(time);
      }
    }
    var fit = (Math.ceilDiv(60, seconds) + 1) * calls;
    for (var begin : made) {
      assertThat(made.stream().filter(time -> time >= begin && time < begin + 60_000).count())
          .isLessThanOrEqualTo(fit);
    }
  }

  @Property(tries = TRIES)
  @Label("INT-13 windows follow each other without a gap, and are told apart")
  void windows_follow_each_other(
      @ForAll @IntRange(min = 1, max = 3_000_000) int seconds,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long moment) {
    var limit = new Limit(Scope.APP, 1, Duration.ofSeconds(seconds));
    var now = Instant.ofEpochSecond(moment);
    var here = limit.count("one", now);
    var next = limit.count("one", here.end());
    assertThat(here.end()).isAfter(now);
    assertThat(next.window()).isNotEqualTo(here.window());
    assertThat(limit.count("one", here.end().minusMillis(1))).isEqualTo(here);
    assertThat(limit.count("other", now).window()).isNotEqualTo(here.window());
  }

  @Test
  @DisplayName("INT-13 a limit of a month is one of the calendar's")
  void a_month() {
    var month = new Limit(Scope.APP, 1, Duration.ofDays(31));
    var february = month.count("one", NOON);
    assertThat(february.end()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(month.count("one", Instant.parse("2026-02-01T00:00:00Z"))).isEqualTo(february);
    assertThat(month.count("one", february.end()).end())
        .isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
  }

  @Test
  @DisplayName("INT-13 a limit that lets nothing pass is a mistake")
  void a_limit_that_lets_nothing_pass() {
    assertThatThrownBy(() -> new Limit(Scope.APP, 0, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit(Scope.APP, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
