package io.clientele.subscription.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.subscription.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BillingDayTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
  private static final LocalDate TENTH = LocalDate.of(2025, 6, 10);
  private static final LocalDate NEXT = LocalDate.of(2025, 7, 1);
  private static final Schedule MONTHLY = new Schedule(FIRST, Interval.MONTH);
  private static final Agreement SMALL = agreed(MONTHLY, new Item("SMALL", 1, 1000));
  private static final Agreement LARGE = agreed(MONTHLY, new Item("LARGE", 1, 4000));

  private static Agreement agreed(Schedule schedule, Item... items) {
    return new Agreement("GBP", schedule, List.of(items));
  }

  private static Money pence(long minor) {
    return new Money(minor, "GBP");
  }

  @Test
  @DisplayName("SUB-2 who had nothing pays for the days from now on")
  void first() {
    var charge = BillingDay.begun(FIRST, null).change(SMALL);
    assertThat(charge)
        .isEqualTo(
            new Charge(FIRST, "GBP", List.of(new Line("SMALL", 1, 1000, FIRST, NEXT, 1000))));
    assertThat(charge).isEqualTo(SMALL.term(FIRST));
  }

  @Test
  @DisplayName("SUB-2 the days left of the old plan are given back, those of the new are charged")
  void upgrade() {
    // Nine of thirty days are gone: 300 of 1000, 1200 of 4000.
    var charge = BillingDay.begun(TENTH, SMALL).change(LARGE);
    assertThat(charge.lines())
        .containsExactly(
            new Line("SMALL", 1, 1000, TENTH, NEXT, -700),
            new Line("LARGE", 1, 4000, TENTH, NEXT, 2800));
    assertThat(charge.total()).isEqualTo(pence(2100));
    assertThat(BillingDay.begun(TENTH, LARGE).change(SMALL).total()).isEqualTo(pence(-2100));
  }

  @Test
  @DisplayName("SUB-2 from a month to a year: the new term begins today, and is charged whole")
  void longer() {
    var year = agreed(new Schedule(TENTH, Interval.YEAR), new Item("SMALL", 1, 10_000));
    assertThat(BillingDay.begun(TENTH, SMALL).change(year).lines())
        .containsExactly(
            new Line("SMALL", 1, 1000, TENTH, NEXT, -700),
            new Line("SMALL", 1, 10_000, TENTH, LocalDate.of(2026, 6, 10), 10_000));
  }

  @Test
  @DisplayName("SUB-10 what stays as it is says nothing on a charge")
  void same() {
    var licence = new Item("COMMERCE", 3, 100);
    var more = agreed(MONTHLY, SMALL.items().getFirst(), licence);
    assertThat(BillingDay.begun(TENTH, SMALL).change(SMALL).lines()).isEmpty();
    assertThat(BillingDay.begun(TENTH, SMALL).change(more).lines())
        .containsExactly(new Line("COMMERCE", 3, 100, TENTH, NEXT, 210));
  }

  @Test
  @DisplayName("SUB-10 a change that is undone the same day is given back line by line")
  void undone() {
    var morning = BillingDay.begun(TENTH, SMALL);
    var noon = morning.after(morning.change(LARGE));
    var back = noon.change(SMALL);
    assertThat(back.lines())
        .containsExactlyInAnyOrder(
            new Line("LARGE", 1, 4000, TENTH, NEXT, -2800),
            new Line("SMALL", 1, 1000, TENTH, NEXT, 700));
    assertThat(noon.after(back)).isEqualTo(morning);
  }

  @Test
  @DisplayName("SUB-9 what was agreed in one currency does not go on in another")
  void currency() {
    var dollars = new Agreement("USD", MONTHLY, SMALL.items());
    assertThatThrownBy(() -> BillingDay.begun(TENTH, SMALL).change(dollars))
        .hasMessage("GBP cannot go on in USD");
  }

  @Test
  @DisplayName("SUB-2 a whole term is charged from its first day, on whichever of its days it is")
  void term() {
    assertThat(LARGE.term(TENTH))
        .isEqualTo(
            new Charge(TENTH, "GBP", List.of(new Line("LARGE", 1, 4000, FIRST, NEXT, 4000))));
    assertThat(LARGE.term(NEXT).lines().getFirst().until()).isEqualTo("2025-08-01");
  }
}
