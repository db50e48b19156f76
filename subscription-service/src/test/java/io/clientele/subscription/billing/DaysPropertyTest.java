package io.clientele.subscription.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DaysPropertyTest {

  @Property(tries = 5000)
  @Label("SUB-10 every moment is in exactly one day, and days come one after the other")
  void everyMomentHasItsDay(
      @ForAll("zones") Days days,
      @ForAll("days") LocalDate near,
      @ForAll @IntRange(min = -90, max = 90) int minutes) {
    var change = days.zone().getRules().nextTransition(days.start(near));
    var moment =
        (change == null ? days.start(near) : change.getInstant()).plus(Duration.ofMinutes(minutes));
    var day = days.at(moment);
    assertThat(days.start(day)).isBeforeOrEqualTo(moment);
    assertThat(days.start(day.plusDays(1))).isAfter(moment);
  }

  @Property
  @Label("SUB-10 a day never begins before the one before it, and lasts a day or thereabouts")
  void oneAfterTheOther(@ForAll("zones") Days days, @ForAll("days") LocalDate day) {
    assertThat(Duration.between(days.start(day), days.start(day.plusDays(1))))
        .isBetween(Duration.ZERO, Duration.ofHours(49));
  }

  @Provide
  Arbitrary<Days> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
        .map(zone -> new Days(ZoneId.of(zone)));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(0, LocalDate.of(2100, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
