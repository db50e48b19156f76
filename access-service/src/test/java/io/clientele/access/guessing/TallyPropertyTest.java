package io.clientele.access.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever somebody who guesses does and whenever. */
class TallyPropertyTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Provide
  Arbitrary<Pace> paces() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 40),
            Arbitraries.longs().between(1, 20_000),
            Arbitraries.longs().between(0, 880_000),
            Arbitraries.longs().between(1, 7_200_000))
        .as(
            (free, first, more, forgiven) ->
                new Pace(
                    free,
                    Duration.ofMillis(first),
                    Duration.ofMillis(first + more),
                    Duration.ofMillis(forgiven)));
  }

  @Provide
  Arbitrary<List<Long>> pauses() {
    return Arbitraries.longs().between(0, 4_000_000).list().ofMinSize(1).ofMaxSize(80);
  }

  @Property(tries = 500)
  @Label("ACC-9 nobody ever waits longer than the longest wait, whatever strangers have guessed")
  void bounded(@ForAll("paces") Pace pace, @ForAll("pauses") List<Long> pauses) {
    var now = NOON;
    var tally = Tally.NONE;
    for (var pause : pauses) {
      now = now.plusMillis(pause);
      if (!tally.wait(now).isPositive()) {
        tally = tally.plusOne(now, pace);
      }
      assertThat(tally.wait(now)).isLessThanOrEqualTo(pace.longest());
    }
  }

  @Property(tries = 500)
  @Label("ACC-9 in no time are more guesses looked at than are free and forgiven in it")
  void exact(@ForAll("paces") Pace pace, @ForAll("pauses") List<Long> pauses) {
    var now = NOON;
    var tally = Tally.NONE;
    var looked = new ArrayList<Instant>();
    for (var pause : pauses) {
      now = now.plusMillis(pause % 1000);
      if (!tally.wait(now).isPositive()) {
        tally = tally.plusOne(now, pace);
        looked.add(now);
      }
    }
    var forgiven = Duration.between(NOON, now).dividedBy(pace.forgiven()) + 1;
    var waited = Duration.between(NOON, now).dividedBy(pace.first());
    assertThat((long) looked.size()).isLessThanOrEqualTo(pace.free() + forgiven + waited);
  }

  @Property(tries = 500)
  @Label(
      "ACC-9 a right one leaves the count as it was, and all wrong ones are forgotten in the end")
  void forgotten(@ForAll("paces") Pace pace, @ForAll("pauses") List<Long> pauses) {
    var now = NOON;
    var tally = Tally.NONE;
    for (var pause : pauses) {
      now = now.plusMillis(pause);
      tally = tally.plusOne(now, pace);
      var made = tally.made(now, pace);
      assertThat(made).isBetween(1, pace.most());
      if (made < pace.most()) {
        var more = tally.plusOne(now, pace);
        assertThat(more.minusOne(now, pace).made(now, pace)).isEqualTo(made);
      }
    }
    var end = now.plus(pace.forgiven().multipliedBy(pace.most()));
    assertThat(tally.made(end, pace)).isZero();
    assertThat(tally.idleAt()).isBeforeOrEqualTo(end.plus(pace.longest()));
  }
}
