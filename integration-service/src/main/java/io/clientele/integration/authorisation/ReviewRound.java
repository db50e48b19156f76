package io.clientele.integration.authorisation;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
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
  private final Function<Software, Executor> hands;
  private final Clock clock;

  /**
   * The rounds of one instance.
   *
   * @param inUse whether anything is connected by the authorisation of this id, or about to be
   * @param hands do the work, for each software its own; the round itself does not wait for a
   *     provider
   */
  public ReviewRound(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      DueAuthorisations due,
      Predicate<String> inUse,
      Providers providers,
      Vault vault,
      Function<Software, Executor> hands,
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
    for (var software : Software.values()) {
      for (var authorisation : due.toReview(software, clock.instant(), AT_ONCE)) {
        hands.apply(software).execute(() -> review(authorisation.id()));
      }
    }
  }

  private void review(String authorisation) {
    var used = inUse.test(authorisation);
    if (decide(authorisation, before -> before.review(used, clock.instant()))
        instanceof Outcome.Done<Authorisation> done) {
      var leaving = done.state().leaving();
      if (leaving != null && isGivenBack(done.state(), leaving)) {
        decide(authorisation, before -> before.givenBack(leaving));
      }
    }
  }

  private Outcome<Authorisation> decide(
      String authorisation,
      Function<Authorisation, Decision<Authorisation, AuthorisationEvent>> decision) {
    return authorisations.command(
        authorisation,
        CAUSE,
        before -> decision.apply(Objects.requireNonNull(before)),
        Authorisation::told);
  }

  // Over before that, so that nobody uses it while it goes; kept until the provider has answered.
  private boolean isGivenBack(Authorisation authorisation, Leaving leaving) {
    try {
      var token = vault.refresh(authorisation.id(), leaving.tokens());
      if (mayEnd(authorisation, leaving)) {
        providers.of(authorisation.software()).revoke(token);
      }
      return true;
    } catch (RuntimeException fault) {
      LOG.warn("authorisation {} was not revoked: {}", authorisation.id(), fault.toString());
      // Any other answer of the provider's is its last word.
      return leaving.isHopeless(clock.instant())
          || (fault instanceof ProviderFault
              && !(fault instanceof Wait)
              && !(fault instanceof Passing));
    }
  }

  // Some providers end with it all that this person ever allowed: connections of a twin, and what
  // the same person has allowed since. So it is looked at right before the call. What is left is
  // who comes back while the call is under way, or whose code is being redeemed during this look:
  // their new tokens may be dead on arrival. Then the next refresh is refused, the connection says
  // that it has expired (INT-7), and they sign in once more.
  private boolean mayEnd(Authorisation authorisation, Leaving leaving) {
    return !due.hasTwin(authorisation)
        && leaving.equals(
            Objects.requireNonNull(authorisations.find(authorisation.id()).state()).leaving());
  }
}
