package io.clientele.subscription.billing;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** What properties of billing are tried with; month ends and leap years are many among them. */
class Billed extends DomainContextBase {

  private static final List<LocalDate> ODD =
      List.of(
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2023, 12, 31),
          LocalDate.of(2025, 1, 30),
          LocalDate.of(2025, 3, 1));

  @Provide
  Arbitrary<LocalDate> days() {
    var any =
        Arbitraries.longs()
            .between(LocalDate.of(2020, 1, 1).toEpochDay(), LocalDate.of(2045, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(Arbitraries.of(ODD), any);
  }

  @Provide
  Arbitrary<Schedule> schedules() {
    return Combinators.combine(days(), Arbitraries.of(Interval.class)).as(Schedule::new);
  }

  @Provide
  Arbitrary<Item> items() {
    return Combinators.combine(
            Arbitraries.of("PRACTICE_50", "PRACTICE_500", "COMMERCE"),
            Arbitraries.integers().between(1, 2000),
            Arbitraries.longs().between(0, 2_000_000))
        .as(Item::new);
  }

  @Provide
  Arbitrary<List<Item>> manyItems() {
    return items().list().ofMaxSize(3);
  }
}
