package io.clientele.subscription.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Billed.class)
@Domain(DomainContext.Global.class)
class BillingDayPropertyTest {

  /** What may be wanted: its items, by the month or by the year. */
  record Wish(List<Item> items, Interval interval) {

    Agreement on(LocalDate day, Schedule running) {
      var schedule = interval == running.interval() ? running : new Schedule(day, interval);
      return new Agreement("GBP", schedule, items);
    }
  }

  @Property
  @Label("SUB-10 any number of changes on one day cost what the last of them costs alone")
  void lastOneCounts(
      @ForAll Schedule running,
      @ForAll List<Item> before,
      @ForAll @IntRange(max = 800) int later,
      @ForAll @Size(min = 1, max = 8) List<List<Item>> wishes,
      @ForAll @Size(8) List<Interval> intervals) {
    var day = running.anchor().plusDays(later);
    var begun = BillingDay.begun(day, new Agreement("GBP", running, before));
    var now = begun;
    var paid = 0L;
    for (var i = 0; i < wishes.size(); i++) {
      var wanted = new Wish(wishes.get(i), intervals.get(i)).on(day, running);
      var charge = now.change(wanted);
      paid += charge.total().minor();
      now = now.after(charge);
      assertThat(paid).isEqualTo(begun.change(wanted).total().minor());
    }
    assertThat(sum(now.charged())).isEqualTo(paid);
  }

  @Property
  @Label("SUB-10 whatever was changed on a day: undone the same day it has cost nothing")
  void undone(
      @ForAll Schedule running,
      @ForAll List<Item> before,
      @ForAll @IntRange(max = 800) int later,
      @ForAll @Size(max = 6) List<List<Item>> wishes) {
    var day = running.anchor().plusDays(later);
    var first = new Agreement("GBP", running, before);
    var begun = BillingDay.begun(day, first);
    var now = begun;
    for (var wish : wishes) {
      now = now.after(now.change(new Agreement("GBP", running, wish)));
    }
    now = now.after(now.change(first));
    assertThat(now.charged()).isEmpty();
  }

  @Property
  @Label("SUB-9 the total of a charge is the sum of its lines, with nothing added")
  void totals(
      @ForAll Schedule running,
      @ForAll List<Item> before,
      @ForAll List<Item> after,
      @ForAll @IntRange(max = 800) int later) {
    var day = running.anchor().plusDays(later);
    var charge =
        BillingDay.begun(day, new Agreement("GBP", running, before))
            .change(new Agreement("GBP", running, after));
    assertThat(charge.total().minor()).isEqualTo(sum(charge.lines()));
    assertThat(charge.total().currency()).isEqualTo("GBP");
  }

  @Property
  @Label("SUB-9 however often it is changed, no term gives back more than was charged for it")
  void creditIsCovered(
      @ForAll Schedule running,
      @ForAll List<Item> before,
      @ForAll @Size(min = 1, max = 6) List<List<Item>> wishes,
      @ForAll @Size(6) List<@IntRange(max = 40) Integer> apart,
      @ForAll @Size(6) List<Interval> intervals) {
    var day = running.anchor();
    var agreed = new Agreement("GBP", running, before);
    var term = running.on(day);
    var left = new HashMap<Paid, Long>();
    book(left, agreed.term(day).lines());
    for (var i = 0; i < wishes.size(); i++) {
      var next = day.plusDays(apart.get(i));
      // Terms that have begun meanwhile are charged first; the longest wait is 40 days.
      while (!term.has(next)) {
        term = agreed.schedule().on(term.until());
        book(left, agreed.term(term.from()).lines());
      }
      day = next;
      var wanted = new Wish(wishes.get(i), intervals.get(i)).on(day, agreed.schedule());
      book(left, BillingDay.begun(day, agreed).change(wanted).lines());
      agreed = wanted;
      term = agreed.schedule().on(day);
      assertThat(left.values()).allMatch(minor -> minor >= 0);
    }
  }

  /** What was charged for one thing, to the end of one term. */
  record Paid(String code, int quantity, long unitPrice, LocalDate until) {}

  private static void book(Map<Paid, Long> left, List<Line> lines) {
    for (var line : lines) {
      var paid = new Paid(line.code(), line.quantity(), line.unitPrice(), line.until());
      left.merge(paid, line.amount(), Long::sum);
    }
  }

  private static long sum(List<Line> lines) {
    return lines.stream().mapToLong(Line::amount).sum();
  }
}
