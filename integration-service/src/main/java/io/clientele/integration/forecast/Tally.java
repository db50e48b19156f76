package io.clientele.integration.forecast;

import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Foretold;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Connections, counted by when they end.
 *
 * @param connections all of them
 * @param within1 those that end within a day; the next three have them, too
 * @param within7 within a week
 * @param within14 within two
 * @param within30 within thirty days
 * @param expired those that do not work any more
 * @param nextEndsAt when the first of them ends; null if no rule ends any
 */
public record Tally(
    int connections,
    int within1,
    int within7,
    int within14,
    int within30,
    int expired,
    @Nullable Instant nextEndsAt) {

  static Tally of(Collection<Foretold> all, Instant now) {
    return new Tally(
        all.size(),
        within(all, now, 1),
        within(all, now, 7),
        within(all, now, 14),
        within(all, now, 30),
        count(all.stream().filter(one -> one.status() == ConnectionStatus.EXPIRED).count()),
        all.stream()
            .map(Foretold::endsAt)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null));
  }

  private static int within(Collection<Foretold> all, Instant now, int days) {
    return count(all.stream().filter(one -> endsBy(one, now, days)).count());
  }

  private static int count(long number) {
    return Math.toIntExact(number);
  }

  static boolean endsBy(Foretold one, Instant now, int days) {
    return isBy(one.endsAt(), now, days);
  }

  /** Whether any of them ends within so many days. */
  boolean endsBy(Instant now, int days) {
    return isBy(nextEndsAt, now, days);
  }

  private static boolean isBy(@Nullable Instant end, Instant now, int days) {
    return end != null && !end.isAfter(now.plus(Duration.ofDays(days)));
  }
}
