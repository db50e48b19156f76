package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ProviderFault.Wait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a month whose calls are used up from a minute's: Intuit refuses both with the same 429, and
 * only that it goes on for minutes, and for more companies than one if we know more, says which it
 * is (providers.md 3.6). No call of our app then helps until the next month, or until somebody buys
 * a higher tier: all wait, an hour at a time (INT-13). Then they come at once, and the first to be
 * refused sends the others to wait again. Safe for many threads.
 */
final class UsedUpMonth {

  private static final Logger LOG = LoggerFactory.getLogger(UsedUpMonth.class);

  /** Far more than one minute's calls can be refused for. */
  static final Duration LASTING = Duration.ofMinutes(5);

  /** However long one company's refusal says: a wrong guess must not stop everybody for a day. */
  static final Duration PAUSE = Duration.ofHours(1);

  private final Clock clock;
  private final Set<String> known = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private @Nullable Instant first;
  private Instant believed = Instant.MIN;

  UsedUpMonth(Clock clock) {
    this.clock = clock;
  }

  /** A call about this company was answered: what was refused before is no month's. */
  synchronized void answered(String realm) {
    known.add(realm);
    first = null;
  }

  /** A call about this company was refused; answers how long to wait, and who. */
  synchronized Wait refused(String realm, Wait wait) {
    var now = clock.instant();
    // What was refused long ago, with nobody asking since, may have been about that minute.
    if (first == null || now.isAfter(believed)) {
      first = now;
      refused.clear();
    }
    known.add(realm);
    refused.add(realm);
    var several = refused.size() > 1 || known.size() == 1;
    var lasts = several && !now.isBefore(first.plus(LASTING));
    var length = lasts ? PAUSE : wait.length();
    believed = now.plus(length).plus(LASTING);
    if (!lasts) {
      return wait;
    }
    LOG.error("QuickBooks has refused every call since {}: is the month used up?", first);
    return Wait.ofApp(wait.getMessage() + ", as every call since " + first, length);
  }
}
