package io.clientele.integration.authorisation;

import io.clientele.integration.claim.Claims;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.Software;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes what is due, a few at a time; what is not reached now is reached next time. */
public final class RefreshRound {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshRound.class);
  private static final int AT_ONCE = 20;

  /** Of those whose last refresh failed: never so many that others would wait for them. */
  public static final int AGAIN_AT_ONCE = 4;

  /** After limits of our own held a refresh back, no round tries others so long. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** After what is no fault of the provider: somebody must look first. */
  private static final Duration LONG_PAUSE = Duration.ofMinutes(5);

  private final DueAuthorisations due;
  private final Refreshing refreshing;
  private final Claims claims;
  private final Function<Software, Executor> hands;
  private final Function<Software, Executor> handsAgain;
  private final Clock clock;
  private final Map<Software, Instant> notBefore = new ConcurrentHashMap<>();

  /**
   * The rounds of one instance.
   *
   * @param hands do the work, for each software its own; the round itself does not wait for a
   *     provider
   * @param handsAgain the same for those whose last refresh failed: others, so that they get their
   *     turn when very many are due
   */
  public RefreshRound(
      DueAuthorisations due,
      Refreshing refreshing,
      Claims claims,
      Function<Software, Executor> hands,
      Function<Software, Executor> handsAgain,
      Clock clock) {
    this.due = due;
    this.refreshing = refreshing;
    this.claims = claims;
    this.hands = hands;
    this.handsAgain = handsAgain;
    this.clock = clock;
  }

  /**
   * One round; call it about once a second. Those whose last refresh failed come after all others,
   * so that they take nobody's turn (INT-7).
   */
  public void run() {
    for (var software : Software.values()) {
      var now = clock.instant();
      if (!now.isBefore(notBefore.getOrDefault(software, Instant.MIN))) {
        refresh(due.toRefresh(software, now, AT_ONCE), hands.apply(software));
        refresh(due.toRefreshAgain(software, now, AGAIN_AT_ONCE), handsAgain.apply(software));
      }
    }
  }

  private void refresh(List<Authorisation> all, Executor hands) {
    for (var authorisation : all) {
      hands.execute(() -> refresh(authorisation));
    }
  }

  private void refresh(Authorisation authorisation) {
    var claim = claims.take(Refreshing.claim(authorisation.id()), Refreshing.LONGEST);
    if (claim.isEmpty()) {
      return;
    }
    try {
      attempt(authorisation, Objects.requireNonNull(authorisation.tokens()).mark());
    } finally {
      claim.get().release();
    }
  }

  // What fails is put off, or it would be the oldest in every round and leave no place for others.
  private void attempt(Authorisation authorisation, String mark) {
    var id = authorisation.id();
    try {
      refreshing.refreshUnasked(id, mark);
    } catch (ProviderFault fault) {
      if (fault.isHeldBack()) {
        pause(authorisation.software(), fault);
      } else {
        LOG.warn("authorisation {} was not refreshed: {}", id, fault.getMessage());
      }
    } catch (RuntimeException fault) {
      // Tokens that cannot be opened end nothing: one start without a secret would end them all.
      LOG.error("authorisation {} cannot be refreshed: {}", id, fault.toString());
      refreshing.putOff(id, mark, LONG_PAUSE);
    }
  }

  // It was not its turn, nor is it anybody's: this says nothing about the one that was tried.
  private void pause(Software software, ProviderFault fault) {
    LOG.debug("no {} is refreshed for a moment: {}", software, fault.getMessage());
    var told = fault instanceof Wait wait ? wait.length() : PAUSE;
    var length = told.compareTo(LONGEST_PAUSE) < 0 ? told : LONGEST_PAUSE;
    notBefore.put(software, clock.instant().plus(length));
  }
}
