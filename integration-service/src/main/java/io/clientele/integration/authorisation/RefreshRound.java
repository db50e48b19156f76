package io.clientele.integration.authorisation;

import io.clientele.integration.claim.Claims;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.Software;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes what is due, a few at a time; what is not reached now is reached next time. */
public final class RefreshRound {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshRound.class);
  private static final int AT_ONCE = 20;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** After what is no fault of the provider: somebody must look first. */
  private static final Duration LONG_PAUSE = Duration.ofMinutes(5);

  private final DueAuthorisations due;
  private final Refreshing refreshing;
  private final Claims claims;
  private final Function<Software, Executor> hands;
  private final Clock clock;

  /**
   * The rounds of one instance.
   *
   * @param hands do the work, for each software its own; the round itself does not wait for a
   *     provider
   */
  public RefreshRound(
      DueAuthorisations due,
      Refreshing refreshing,
      Claims claims,
      Function<Software, Executor> hands,
      Clock clock) {
    this.due = due;
    this.refreshing = refreshing;
    this.claims = claims;
    this.hands = hands;
    this.clock = clock;
  }

  /** One round; call it about once a second. */
  public void run() {
    for (var software : Software.values()) {
      for (var authorisation : due.toRefresh(software, clock.instant(), AT_ONCE)) {
        hands.apply(software).execute(() -> refresh(authorisation));
      }
    }
  }

  private void refresh(Authorisation authorisation) {
    var claim = claims.take(Refreshing.claim(authorisation.id()), Refreshing.LONGEST);
    if (claim.isEmpty()) {
      return;
    }
    try {
      attempt(authorisation.id(), Objects.requireNonNull(authorisation.tokens()).mark());
    } finally {
      claim.get().release();
    }
  }

  // What fails is put off, or it would be the oldest in every round and leave no place for others.
  private void attempt(String authorisation, String mark) {
    try {
      refreshing.refresh(authorisation, mark);
    } catch (ProviderFault fault) {
      LOG.warn("authorisation {} was not refreshed: {}", authorisation, fault.getMessage());
      refreshing.putOff(authorisation, mark, fault instanceof Wait wait ? wait.length() : PAUSE);
    } catch (RuntimeException fault) {
      // Tokens that cannot be opened end nothing: one start without a secret would end them all.
      LOG.error("authorisation {} cannot be refreshed: {}", authorisation, fault.toString());
      refreshing.putOff(authorisation, mark, LONG_PAUSE);
    }
  }
}
