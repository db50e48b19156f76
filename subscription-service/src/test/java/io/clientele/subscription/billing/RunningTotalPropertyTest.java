package io.clientele.subscription.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Billed.class)
@Domain(DomainContext.Global.class)
class RunningTotalPropertyTest {

  @Property
  @Label("SUB-9 the parts of a term sum up to its price, wherever and however often it is cut")
  void partsAreTheWhole(
      @ForAll Schedule schedule,
      @ForAll Item item,
      @ForAll Set<@IntRange(min = 1, max = 365) Integer> cuts) {
    var term = schedule.on(schedule.anchor());
    var total = RunningTotal.of(item, term);
    var edges = new TreeSet<LocalDate>();
    edges.add(term.from());
    cuts.stream().map(term.from()::plusDays).filter(term::has).forEach(edges::add);
    edges.add(term.until());
    var sum = 0L;
    for (var from : edges.headSet(term.until())) {
      var part = total.between(from, edges.higher(from));
      assertThat(part).isBetween(0L, item.price());
      sum += part;
    }
    assertThat(sum).isEqualTo(item.price());
  }

  @Property
  @Label("SUB-9 a part from the beginning is the exact share, rounded half up, and nothing else")
  void rounding(
      @ForAll Schedule schedule, @ForAll Item item, @ForAll @IntRange(max = 366) int days) {
    var term = schedule.on(schedule.anchor());
    var day = term.from().plusDays(Math.min(days, term.days()));
    var share =
        BigDecimal.valueOf(item.price())
            .multiply(BigDecimal.valueOf(Math.min(days, term.days())))
            .divide(BigDecimal.valueOf(term.days()), 0, RoundingMode.HALF_UP);
    assertThat(RunningTotal.of(item, term).between(term.from(), day))
        .isEqualTo(share.longValueExact());
  }

  @Property
  @Label("SUB-9 a part anywhere is off its exact share by less than one minor unit")
  void neverFarOff(
      @ForAll Schedule schedule,
      @ForAll Item item,
      @ForAll @IntRange(max = 365) int one,
      @ForAll @IntRange(max = 365) int other) {
    var term = schedule.on(schedule.anchor());
    var first = Math.min(Math.min(one, other), term.days());
    var last = Math.min(Math.max(one, other), term.days());
    var part =
        RunningTotal.of(item, term)
            .between(term.from().plusDays(first), term.from().plusDays(last));
    assertThat(Math.abs(part * term.days() - item.price() * (last - first)))
        .isLessThanOrEqualTo(term.days());
  }

  @Property
  @Label("SUB-9 an amount is right or refused, however large the price: it never runs over")
  void neverOverflows(
      @ForAll Schedule schedule,
      @ForAll @LongRange(min = 0) long price,
      @ForAll @IntRange(max = 364) int days) {
    var term = schedule.on(schedule.anchor());
    var gone = Math.min(days, term.days());
    var day = term.from().plusDays(gone);
    var total = new RunningTotal(price, term);
    var twice = BigInteger.valueOf(price).multiply(BigInteger.valueOf(2 * gone));
    var half = twice.add(BigInteger.valueOf(term.days()));
    if (half.bitLength() > 63) {
      assertThatThrownBy(() -> total.between(term.from(), day))
          .isInstanceOf(ArithmeticException.class);
    } else {
      assertThat(total.between(term.from(), day))
          .isEqualTo(half.divide(BigInteger.valueOf(2 * term.days())).longValueExact());
    }
  }
}
