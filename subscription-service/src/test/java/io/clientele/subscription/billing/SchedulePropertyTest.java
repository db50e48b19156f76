package io.clientele.subscription.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Billed.class)
@Domain(DomainContext.Global.class)
class SchedulePropertyTest {

  @Property
  @Label("SUB-10 every day is in a term, and terms follow each other without gap or overlap")
  void everyDayIsInOne(@ForAll Schedule schedule, @ForAll @IntRange(max = 4000) int later) {
    var day = schedule.anchor().plusDays(later);
    var term = schedule.on(day);
    assertThat(term.has(day)).isTrue();
    assertThat(schedule.on(term.until().minusDays(1))).isEqualTo(term);
    assertThat(schedule.on(term.until()).from()).isEqualTo(term.until());
  }

  @Property
  @Label("SUB-10 a term begins on the anchor's day of the month, or on the last of a short one")
  void firstDays(@ForAll Schedule schedule, @ForAll @IntRange(max = 4000) int later) {
    var from = schedule.on(schedule.anchor().plusDays(later)).from();
    var last = YearMonth.from(from).lengthOfMonth();
    assertThat(from.getDayOfMonth()).isEqualTo(Math.min(schedule.anchor().getDayOfMonth(), last));
  }

  @Property
  @Label("SUB-10 a month has 28 to 31 days and a year 365 or 366")
  void lengths(@ForAll LocalDate anchor, @ForAll @IntRange(max = 4000) int later) {
    var day = anchor.plusDays(later);
    assertThat(new Schedule(anchor, Interval.MONTH).on(day).days()).isBetween(28L, 31L);
    assertThat(new Schedule(anchor, Interval.YEAR).on(day).days()).isBetween(365L, 366L);
  }
}
