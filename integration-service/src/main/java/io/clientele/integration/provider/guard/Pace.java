package io.clientele.integration.provider.guard;

import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.guard.Limit.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps calls below what a provider allows, together with all other instances (INT-13). Who comes a
 * little too early waits here; who would have to wait for long is told until when.
 */
public final class Pace {

  private static final Logger LOG = LoggerFactory.getLogger(Pace.class);

  /** Nobody holds one of few hands for longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** So long calls are counted by this instance alone after the store was in trouble. */
  private static final Duration ALONE = Duration.ofSeconds(5);

  private final String software;
  private final List<Limit> limits;
  private final Tally shared;
  private final Tally own = new LocalTally();
  private final Clock clock;
  private volatile Instant aloneUntil = Instant.MIN;

  /** The pace of one provider, by these limits. */
  Pace(String software, List<Limit> limits, Tally shared, Clock clock) {
    this.software = software;
    // Those that are full most often first: what comes after a full one is not counted. Of two with
    // one period the smaller holds: they would count each call twice in one window.
    this.limits =
        limits.stream()
            .sorted(Comparator.comparing(Limit::period).thenComparing(Limit::calls))
            .filter(distinct())
            .toList();
    this.shared = shared;
    this.clock = clock;
  }

  /**
   * Waits until a call may be made.
   *
   * @param organisation whom it is about; null if it is about none: then only what all calls of our
   *     app share counts
   * @throws Wait if that is too long to wait for here
   */
  public void await(@Nullable String organisation) {
    await(organisation, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience what is too long to wait for; zero for who does not wait at all
   */
  public void await(@Nullable String organisation, Duration patience) {
    var left = patience;
    for (var until = count(organisation); until.isPresent(); until = count(organisation)) {
      var pause = Duration.between(clock.instant(), until.get());
      if (pause.compareTo(left) > 0) {
        throw Wait.heldBack("it is not the turn of " + whom(organisation), pause);
      }
      left = left.minus(pause.plusMillis(1));
      LockSupport.parkNanos(Math.max(0, pause.toNanos()) + 1_000_000);
      if (Thread.currentThread().isInterrupted()) {
        throw new Passing("waiting for the turn of " + software + " was interrupted", null);
      }
    }
  }

  private static Predicate<Limit> distinct() {
    var seen = new HashSet<>();
    return limit -> seen.add(List.of(limit.scope(), limit.period()));
  }

  /**
   * The provider said wait, about this organisation or all of our app: nobody asks. Where it was
   * about neither, it may have been about one person alone: who was told waits, and others are told
   * themselves.
   */
  void told(@Nullable String organisation, Wait wait) {
    if (organisation == null && !wait.isOfApp()) {
      return;
    }
    var whom = wait.isOfApp() ? app() : whom(organisation);
    var until = clock.instant().plus(wait.length());
    own.block(whom, until);
    try {
      shared.block(whom, until);
    } catch (RuntimeException trouble) {
      alone(trouble);
    }
  }

  private Optional<Instant> count(@Nullable String organisation) {
    var now = clock.instant();
    var counts =
        limits.stream()
            .filter(limit -> limit.scope() == Scope.APP || organisation != null)
            .map(limit -> limit.count(counted(limit, organisation), now))
            .toList();
    var all = organisation == null ? List.of(app()) : List.of(app(), whom(organisation));
    if (now.isBefore(aloneUntil)) {
      return own.count(all, counts, now);
    }
    try {
      return shared.count(all, counts, now);
    } catch (RuntimeException trouble) {
      alone(trouble);
      return own.count(all, counts, now);
    }
  }

  // The store in trouble must not stop calls, nor cost each of them its patience. Each instance
  // then keeps the limits for itself; should that be too much, the provider says wait.
  private void alone(RuntimeException trouble) {
    LOG.warn("calls of {} are counted by this instance alone: {}", software, trouble.toString());
    aloneUntil = clock.instant().plus(ALONE);
  }

  private String counted(Limit limit, @Nullable String organisation) {
    return limit.scope() == Scope.APP ? app() : whom(organisation);
  }

  private String app() {
    return software + "/app";
  }

  private String whom(@Nullable String organisation) {
    return organisation == null ? software : software + "/organisation/" + organisation;
  }
}
