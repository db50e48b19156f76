package io.clientele.integration.authorisation;

import io.clientele.integration.provider.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When tokens are refreshed without being asked: ahead of their end, and each at another moment, so
 * that many that were made together do not all come at once (INT-7).
 *
 * @param ahead at least so long before the end, and at most twice; half the life if that is shorter
 * @param patience how long after a refusal the second attempt is made
 */
public record RefreshTimes(Duration ahead, Duration patience, RandomGenerator random) {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration A_WHILE = Duration.ofMinutes(15);

  /**
   * The same where a sign-in may rest while nobody uses it; no longer than half the time after
   * which an unused one is dead.
   *
   * @param rest for how long at least; zero where it may not
   */
  Instant next(Instant now, Tokens tokens, Duration rest) {
    var usual = next(now, tokens.expiresAt());
    var rested = now.plus(rest).plusMillis(random.nextLong(ahead.toMillis() + 1));
    var next = rest.isZero() || rested.isBefore(usual) ? usual : rested;
    var dead = tokens.ends().unused();
    var latest = dead == null ? next : now.plus(Duration.between(now, dead).dividedBy(2));
    return next.isBefore(latest) ? next : latest;
  }

  /** When tokens that live from now to then are refreshed. */
  Instant next(Instant now, Instant end) {
    var life = Duration.between(now, end);
    var most = life.dividedBy(2).toMillis();
    var spread = ahead.toMillis() + random.nextLong(ahead.toMillis() + 1);
    return end.minusMillis(Math.max(0, Math.min(spread, most)));
  }

  /**
   * How long nobody asks again, however urgent it is: two seconds, twice as long each time, up to a
   * minute; each a little longer than that, another time for each.
   *
   * @param faults how often in a row it went wrong by now; one or more
   */
  Duration pause(int faults) {
    return grown(faults, A_MINUTE);
  }

  /** The same for who asks without need: it goes on growing, up to a quarter of an hour. */
  Duration longPause(int faults) {
    return grown(faults, A_WHILE);
  }

  private Duration grown(int faults, Duration most) {
    var millis = Math.min(1000L << Math.min(faults, 20), most.toMillis());
    return Duration.ofMillis(millis + random.nextLong(millis / 2));
  }
}
