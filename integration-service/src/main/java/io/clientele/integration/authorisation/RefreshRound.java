package io.clientele.integration.authorisation;

import io.clientele.integration.claim.Claims;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Wait;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes what is due, a few at a time; what is not reached now is reached next time. */
public final class RefreshRound {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshRound.class);
  private static final int AT_ONCE = 20;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final DueAuthorisations due;
  private final Refreshing refreshing;
  private final Claims claims;
  private final Executor hands;
  private final Clock clock;

  /**
   * The rounds of one instance.
   *
   * @param hands do the work; the round itself does not wait for a provider
   */
  public RefreshRound(
      DueAuthorisations due, Refreshing refreshing, Claims claims, Executor hands, Clock clock) {
    this.due = due;
    this.refreshing = refreshing;
    this.claims = claims;
    this.hands = hands;
    this.clock = clock;
  }

  /** One round; call it about once a second. */
  public void run() {
    for (var authorisation : due.toRefresh(clock.instant(), AT_ONCE)) {
      hands.execute(() -> refresh(authorisation));
    }
  }

  private void refresh(Authorisation authorisation) {
    var work = Refreshing.claim(authorisation.id());
    if (!claims.take(work, Refreshing.LONGEST)) {
      return;
    }
    var mark = Objects.requireNonNull(authorisation.tokens()).mark();
    try {
      refreshing.refresh(authorisation.id(), mark);
    } catch (ProviderFault fault) {
      LOG.warn("authorisation {} was not refreshed: {}", authorisation.id(), fault.getMessage());
      // Or those that fail would be the oldest in every round, and leave no place for others.
      refreshing.putOff(
          authorisation.id(), mark, fault instanceof Wait wait ? wait.length() : PAUSE);
    } finally {
      claims.release(work);
    }
  }
}
