package io.clientele.client.life;

import io.clientele.client.account.Deactivation;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/** How long a deactivated client must rest before it is reactivated (LIF-2). */
final class Rest {

  private static final Period FOUR_MONTHS = Period.ofMonths(4);

  private Rest() {}

  /**
   * A deactivation now. It ends with the beginning of a day, four calendar months after today: the
   * last of the month where that month is shorter, and at one o'clock where that day has no
   * midnight.
   *
   * @param zone the practice's, in which days are counted
   */
  static Deactivation begun(Instant now, String login, ZoneId zone) {
    var from = LocalDate.ofInstant(now, zone).plus(FOUR_MONTHS);
    return new Deactivation(now, login, zone.getId(), from.atStartOfDay(zone).toInstant());
  }

  /** Why it is too early to reactivate the client, if it is, and when it no longer is. */
  static Optional<Refusal> lasting(Deactivation since, Instant now) {
    return now.isBefore(since.reactivatableAt())
        ? Optional.of(
            LifeReason.REACTIVATION_TOO_EARLY
                .because(
                    "This client can be reactivated from " + since.reactivatableFrom() + " on.")
                .with("reactivatableFrom", since.reactivatableFrom())
                .with("reactivatableAt", since.reactivatableAt()))
        : Optional.empty();
  }
}
