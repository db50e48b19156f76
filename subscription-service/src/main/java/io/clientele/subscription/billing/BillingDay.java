package io.clientele.subscription.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on which something changes. Every change of a day is reckoned from what the day began with,
 * less what the day has been charged for already: so a change that is undone the same day costs
 * nothing, and it does not matter by which steps an agreement was reached (SUB-10).
 *
 * @param day in the payer's time zone
 * @param before what was agreed when the day began, paid to the end of its term; null if nothing
 * @param charged every line charged for changes of the day so far
 */
public record BillingDay(LocalDate day, @Nullable Agreement before, List<Line> charged) {

  public BillingDay {
    charged = List.copyOf(charged);
  }

  /** A day on which nothing has changed yet. */
  public static BillingDay begun(LocalDate day, @Nullable Agreement before) {
    return new BillingDay(day, before, List.of());
  }

  /**
   * What it costs to agree on something else from this day on: the days left of what was agreed are
   * given back, and those of what is agreed now are charged, to the end of its term (SUB-2).
   *
   * @param wanted its schedule must have begun
   * @throws IllegalArgumentException if it is in another currency than what the day began with
   */
  public Charge change(Agreement wanted) {
    if (before != null && !before.currency().equals(wanted.currency())) {
      throw new IllegalArgumentException(
          before.currency() + " cannot go on in " + wanted.currency());
    }
    var lines = new ArrayList<Line>();
    charged.forEach(line -> lines.add(line.reversed()));
    if (before != null) {
      before.rest(day).forEach(line -> lines.add(line.reversed()));
    }
    lines.addAll(wanted.rest(day));
    return new Charge(day, wanted.currency(), withoutPairs(lines));
  }

  /** The same day after that. */
  public BillingDay after(Charge change) {
    var all = new ArrayList<>(charged);
    all.addAll(change.lines());
    return new BillingDay(day, before, withoutPairs(all));
  }

  /** What is charged and given back alike says nothing to anybody. */
  private static List<Line> withoutPairs(List<Line> lines) {
    var left = new ArrayList<Line>();
    for (var line : lines) {
      if (!left.remove(line.reversed())) {
        left.add(line);
      }
    }
    return left;
  }
}
