package io.clientele.integration.connection;

import static io.clientele.integration.connection.Foretelling.DAY;
import static io.clientele.integration.connection.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Ends;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WarningPropertyTest {

  /**
   * Time goes by, and somebody looks or an import ends.
   *
   * @param jitter how many seconds later the end is told this time
   */
  record Step(int hours, int jitter, boolean importing) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(0, 90),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(60);
  }

  @Property(tries = 500)
  @Label("BEY-4 each warning is given once, in time, whoever slept over which and whatever jitters")
  void each_once(@ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 2, max = 90) int life) {
    var foretelling = new Foretelling();
    var end = NOW.plus(DAY.multipliedBy(life));
    var now = NOW;
    for (var step : steps) {
      now = now.plus(Duration.ofHours(step.hours));
      var ends = new Ends(null, end.plusSeconds(step.jitter));
      if (step.importing) {
        foretelling.imported(ends, now);
      }
      var before = foretelling.said.size();
      foretelling.look(ends, now);
      assertNearest(foretelling, before, Objects.requireNonNull(ends.hard()), now);
    }
    assertThat(foretelling.days()).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(foretelling.days()).doesNotHaveDuplicates();
  }

  // Looked at when it was due, what holds now is said, and nothing that does not.
  private static void assertNearest(Foretelling it, int before, Instant end, Instant now) {
    it.said.stream()
        .skip(before)
        .forEach(
            one -> {
              assertThat(one.endsAt()).isEqualTo(end).isAfter(now);
              assertThat(Duration.between(now, end))
                  .isLessThanOrEqualTo(DAY.multipliedBy(one.days()));
            });
    var outlook = Objects.requireNonNull(it.connection.outlook());
    var days = now.isBefore(end) ? outlook.due(end, now.minusSeconds(90)) : null;
    assertThat(days).as("said by now, but for the seconds that jitter").isNull();
  }

  @Property(tries = 200)
  @Label("BEY-4 looked at whenever that is due, a connection is warned of at 30, 14, 7 and 1 days")
  void at_each(@ForAll @IntRange(min = 31, max = 2_000) int life) {
    var foretelling = new Foretelling();
    var end = NOW.plus(DAY.multipliedBy(life));
    var ends = new Ends(null, end);
    foretelling.look(ends, NOW);
    for (var look = 0; look < 4; look++) {
      var at = Objects.requireNonNull(foretelling.connection.outlook()).lookAt();
      foretelling.look(ends, Objects.requireNonNull(at));
      assertThat(at).isEqualTo(end.minus(DAY.multipliedBy(foretelling.days().getLast())));
    }
    assertThat(foretelling.days()).containsExactly(30, 14, 7, 1);
  }

  @Property(tries = 50)
  @Label("BEY-4 a sign-in that is refreshed is not warned of, however short it lives unused")
  void refreshed(
      @ForAll @IntRange(min = 31, max = 60) int life, @ForAll @IntRange(max = 25) int rest) {
    var foretelling = new Foretelling();
    for (var hour = 0; hour < 24 * 60; hour++) {
      var now = NOW.plus(Duration.ofHours(hour));
      var ends = new Ends(now.plus(DAY.multipliedBy(life)).minus(Duration.ofMinutes(rest)), null);
      if (hour % 24 == 0 && hour < 24 * 30) {
        foretelling.imported(ends, now);
      }
      foretelling.look(ends, now);
    }
    assertThat(foretelling.said).isEmpty();
  }
}
