package io.clientele.subscription.billing;

/**
 * What something costs for a whole term.
 *
 * @param currency ISO 4217
 * @param monthly minor units for a month
 * @param yearly minor units for a year
 */
public record Price(String currency, long monthly, long yearly) {

  /** Minor units for one term. */
  public long per(Interval interval) {
    return switch (interval) {
      case MONTH -> monthly;
      case YEAR -> yearly;
    };
  }
}
