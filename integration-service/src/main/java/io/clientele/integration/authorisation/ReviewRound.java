package io.clientele.integration.authorisation;

import io.clientele.integration.provider.Providers;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives sign-ins back that nothing is connected by any more, and forgets their tokens. */
public final class ReviewRound {

  private static final Logger LOG = LoggerFactory.getLogger(ReviewRound.class);
  private static final Cause CAUSE = Cause.of("integration-service");
  private static final int AT_ONCE = 20;

  private final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  private final DueAuthorisations due;
  private final Predicate<String> inUse;
  private final Providers providers;
  private final Vault vault;
  private final Executor hands;
  private final Clock clock;

  /**
   * The rounds of one instance.
   *
   * @param inUse whether anything is connected by the authorisation of this id, or about to be
   * @param hands do the work; the round itself does not wait for a provider
   */
  public ReviewRound(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      DueAuthorisations due,
      Predicate<String> inUse,
      Providers providers,
      Vault vault,
      Executor hands,
      Clock clock) {
    this.authorisations = authorisations;
    this.due = due;
    this.inUse = inUse;
    this.providers = providers;
    this.vault = vault;
    this.hands = hands;
    this.clock = clock;
  }

  /** One round. */
  public void run() {
    for (var authorisation : due.toReview(clock.instant(), AT_ONCE)) {
      hands.execute(() -> review(authorisation.id()));
    }
  }

  private void review(String authorisation) {
    var used = inUse.test(authorisation);
    // The state that was decided on last: it may have newer tokens than the one that was due.
    var decidedOn = new AtomicReference<Authorisation>();
    var outcome =
        authorisations.command(
            authorisation,
            CAUSE,
            before -> {
              decidedOn.set(before);
              return Objects.requireNonNull(before).review(used, clock.instant());
            },
            Authorisation::told);
    if (outcome instanceof Outcome.Done<Authorisation> done && done.state().tokens() == null) {
      giveBack(decidedOn.get());
    }
  }

  // Forgotten first, so that nobody uses it while it goes. Should we die before it is gone, nobody
  // has it any more; the provider forgets it by itself.
  private void giveBack(Authorisation authorisation) {
    var tokens = authorisation.tokens();
    if (tokens == null || due.hasTwin(authorisation)) {
      return; // giving it back would end the twin's connections too
    }
    try {
      providers.of(authorisation.software()).revoke(vault.refresh(authorisation.id(), tokens));
    } catch (RuntimeException fault) {
      LOG.warn("authorisation {} was not revoked: {}", authorisation.id(), fault.toString());
    }
  }
}
