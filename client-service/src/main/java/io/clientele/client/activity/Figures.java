package io.clientele.client.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the newest reports of all systems say of a client together. Systems hold different items, so
 * what can be counted is added up; the delay is the longest, the latest and oldest dates are those
 * of all, and of health scores, which cannot be added, the newest counts. What nobody reported is
 * null (LST-1).
 */
public record Figures(
    @Nullable Figure<Long> costs,
    @Nullable Figure<Long> sales,
    @Nullable Figure<Long> expenseClaims,
    @Nullable Figure<Long> autoPublishSuppliers,
    @Nullable Figure<Long> itemDelayDays,
    @Nullable Figure<Long> mobileUsers,
    @Nullable Figure<LocalDate> latestItem,
    @Nullable Figure<LocalDate> oldestItem,
    @Nullable Figure<Long> missingPaperwork,
    @Nullable Figure<Long> requestedPaperwork,
    @Nullable Figure<Integer> healthScore) {

  /**
   * What these reports come to.
   *
   * @param licensed whether the client has the licence for health figures; without it they are not
   *     shown (LST-1)
   */
  public static Figures of(
      Collection<ActivityReport> activity, Collection<HealthReport> health, boolean licensed) {
    return new Figures(
        together(activity, ActivityReport::costs, Math::addExact),
        together(activity, ActivityReport::sales, Math::addExact),
        together(activity, ActivityReport::expenseClaims, Math::addExact),
        together(activity, ActivityReport::autoPublishSuppliers, Math::addExact),
        together(activity, ActivityReport::itemDelayDays, Math::max),
        together(activity, ActivityReport::mobileUsers, Math::addExact),
        together(activity, ActivityReport::latestItem, BinaryOperator.maxBy(naturally())),
        together(activity, ActivityReport::oldestItem, BinaryOperator.minBy(naturally())),
        together(activity, ActivityReport::missingPaperwork, Math::addExact),
        together(activity, ActivityReport::requestedPaperwork, Math::addExact),
        licensed ? newest(health) : null);
  }

  /** One of the figures of a report. */
  private interface Field<T> {
    @Nullable T of(ActivityReport report);
  }

  private static Comparator<LocalDate> naturally() {
    return Comparator.naturalOrder();
  }

  private static <T> @Nullable Figure<T> together(
      Collection<ActivityReport> reports, Field<T> field, BinaryOperator<T> both) {
    @Nullable Figure<T> all = null;
    for (var report : reports) {
      T value = field.of(report);
      if (value != null) {
        all =
            all == null
                ? new Figure<>(value, report.asOf())
                : new Figure<>(both.apply(all.value(), value), older(all.asOf(), report.asOf()));
      }
    }
    return all;
  }

  private static Instant older(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  // Of two as old as each other it is always the same one, in whatever order they are kept.
  private static @Nullable Figure<Integer> newest(Collection<HealthReport> reports) {
    return reports.stream()
        .max(Comparator.comparing(HealthReport::asOf).thenComparing(HealthReport::source))
        .map(report -> new Figure<>(report.score(), report.asOf()))
        .orElse(null);
  }
}
