package io.clientele.subscription.billing;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody pays for, and when.
 *
 * @param currency ISO 4217, of all its prices
 * @param schedule the terms in which it is paid
 * @param items what is paid for in each
 */
public record Agreement(String currency, Schedule schedule, List<Item> items) {

  public Agreement {
    items = List.copyOf(items);
  }

  /** What a whole term costs, in the term that has this day. */
  public Charge term(LocalDate day) {
    return new Charge(day, currency, rest(schedule.on(day).from()));
  }

  /** A line for each item: from a day to the end of the term that has it. */
  List<Line> rest(LocalDate day) {
    var term = schedule.on(day);
    return items.stream()
        .map(item -> Line.of(item, day, term.until(), RunningTotal.of(item, term)))
        .toList();
  }
}
