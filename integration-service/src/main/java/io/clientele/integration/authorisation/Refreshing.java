package io.clientele.integration.authorisation;

import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Tokens;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Refreshes one authorisation; whoever calls it holds the claim on that. */
public final class Refreshing {

  /**
   * How long a refresh may take: two calls of the provider, each perhaps after twice 20 seconds of
   * waiting for its turn, since FreeAgent's waits for its refreshes' and for its host's, and each
   * with its time-outs; with time to spare.
   */
  static final Duration LONGEST = Duration.ofSeconds(180);

  private static final Cause CAUSE = Cause.of("integration-service");

  private final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  private final Providers providers;
  private final Vault vault;
  private final RefreshTimes times;
  private final Clock clock;

  /** Refreshing by one instance. */
  public Refreshing(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      Providers providers,
      Vault vault,
      RefreshTimes times,
      Clock clock) {
    this.authorisations = authorisations;
    this.providers = providers;
    this.vault = vault;
    this.times = times;
    this.clock = clock;
  }

  static String claim(String authorisation) {
    return Authorisation.TYPE + "/" + authorisation;
  }

  /**
   * Refreshes, unless the token of this mark is no longer the stored one.
   *
   * @throws GrantRefused if the provider refused it, now or a moment ago
   * @throws io.clientele.integration.provider.ProviderFault.Passing nothing changed then
   */
  void refresh(String authorisation, String mark) {
    var state = authorisations.find(authorisation).state();
    var tokens = state == null ? null : state.tokens();
    if (state == null || tokens == null || !state.holds(mark)) {
      return;
    }
    if (wasRefusedJustNow(state.suspectSince())) {
      throw new GrantRefused("authorisation " + authorisation + " was refused a moment ago");
    }
    try {
      var provider = providers.of(state.software());
      keep(
          authorisation,
          mark,
          ask(provider, vault.refresh(authorisation, tokens)),
          provider.rest());
    } catch (GrantRefused refused) {
      decide(
          authorisation,
          before ->
              refused.isForGood()
                  ? before.refuseForGood(mark)
                  : before.refuse(mark, clock.instant(), times.patience()));
      throw refused;
    }
  }

  /** Does not refresh it without being asked for so long, unless there is a newer token. */
  void putOff(String authorisation, String mark, Duration length) {
    var until = clock.instant().plus(length);
    decide(authorisation, before -> before.putOff(mark, until));
  }

  // The answer may have been lost, and with it new tokens: the old one still brings others.
  private static Tokens ask(Provider provider, String refreshToken) {
    try {
      return provider.refresh(refreshToken);
    } catch (Passing fault) {
      return provider.refresh(refreshToken);
    }
  }

  private void keep(String authorisation, String mark, Tokens fresh, Duration rest) {
    var next = times.next(clock.instant(), fresh.expiresAt(), rest);
    var sealed = vault.seal(authorisation, fresh);
    decide(authorisation, before -> before.renew(mark, sealed, next));
  }

  private void decide(
      String authorisation,
      Function<Authorisation, Decision<Authorisation, AuthorisationEvent>> decision) {
    authorisations.command(
        authorisation,
        CAUSE,
        before -> decision.apply(Objects.requireNonNull(before)),
        Authorisation::told);
  }

  private boolean wasRefusedJustNow(@Nullable Instant since) {
    return since != null && clock.instant().isBefore(since.plus(times.patience()));
  }
}
