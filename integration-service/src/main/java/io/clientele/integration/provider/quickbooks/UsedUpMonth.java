package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ProviderFault.Wait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a month whose calls are used up from a minute's: Intuit refuses both with the same 429, and
 * only that it goes on for minutes says which it is (providers.md 3.6). No call of our app then
 * helps until the next month, or until somebody buys a higher tier: all wait, and one asks every
 * hour whether it is over (INT-13). Safe for many threads.
 */
final class UsedUpMonth {

  private static final Logger LOG = LoggerFactory.getLogger(UsedUpMonth.class);

  /** Far more than one minute's calls can be refused for. */
  static final Duration LASTING = Duration.ofMinutes(5);

  static final Duration PAUSE = Duration.ofHours(1);

  private final Clock clock;
  private @Nullable Instant first;
  private Instant believed = Instant.MIN;

  UsedUpMonth(Clock clock) {
    this.clock = clock;
  }

  /** Some call was answered: what was refused before is no month's. */
  synchronized void answered() {
    first = null;
  }

  /** A call was refused; answers how long to wait, and who. */
  synchronized Wait refused(Wait wait) {
    var now = clock.instant();
    // What was refused long ago, with nobody asking since, may have been about that minute.
    if (first == null || now.isAfter(believed)) {
      first = now;
    }
    var lasts = !now.isBefore(first.plus(LASTING));
    var length = lasts && wait.length().compareTo(PAUSE) < 0 ? PAUSE : wait.length();
    believed = now.plus(length).plus(LASTING);
    if (!lasts) {
      return wait;
    }
    LOG.error("QuickBooks has refused every call since {}: is the month used up?", first);
    return Wait.ofApp(wait.getMessage() + ", as every call since " + first, length);
  }
}
