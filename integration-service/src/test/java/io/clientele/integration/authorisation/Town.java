package io.clientele.integration.authorisation;

import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationExpired;
import io.clientele.integration.provider.FakeProvider;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.guard.Paces;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.secret.SealingKeys;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of sign-ins at one provider, kept in memory: the clock stands unless it is turned, and
 * nothing happens at the same time as anything else.
 */
final class Town implements Ledger, DueAuthorisations {

  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-24T09:00:00Z"));
  final FakeProvider provider;
  final Map<String, Authorisation> all = new HashMap<>();

  /** Ids of those that were said to be over, in their order. */
  final List<String> expired = new ArrayList<>();

  /** So often the store is away, from now on; it always is for who was interrupted. */
  int away;

  private final Vault vault;
  private final RefreshTimes times =
      new RefreshTimes(Duration.ofMinutes(5), Duration.ofMinutes(1), new Random(5));
  private final Paces paces;

  /**
   * An empty one.
   *
   * @param paces what all instances share
   */
  Town(Software software, SealingKeys keys, Function<TurnedClock, Paces> paces) {
    this.provider = new FakeProvider(software, clock);
    this.vault = new Vault(keys);
    this.paces = paces.apply(clock);
  }

  /** The rounds of one more instance. */
  RefreshRound instance() {
    return new RefreshRound(
        this,
        refreshing(this),
        (work, longest) -> Optional.of(() -> {}),
        one -> Runnable::run,
        one -> Runnable::run,
        clock);
  }

  /** Refreshing by one more, who sees what is kept here so. */
  Refreshing refreshing(Ledger seen) {
    return new Refreshing(seen, new Providers(provider.andOthers()), vault, times, paces, clock);
  }

  /** Somebody else has refreshed it. */
  void renew(String id) {
    var fresh = vault.seal(id, provider.issue());
    change(id, before -> before.renew(mark(id), fresh, fresh.expiresAt()));
  }

  /** Recognises what is stored of it. */
  String mark(String id) {
    return Objects.requireNonNull(get(id).tokens()).mark();
  }

  /** Somebody signs in, and is due so much later; the id. */
  String signIn(Duration due) {
    var id = "a" + all.size();
    var tokens = provider.issue();
    var in =
        new SignedIn(
            id, "p1", provider.software(), "ada", id, vault.seal(id, tokens), tokens.ends());
    var now = clock.instant();
    all.put(id, next(Authorisation.grant(in, now.plus(due), now)));
    return id;
  }

  Authorisation get(String id) {
    return Objects.requireNonNull(all.get(id));
  }

  /** The refresh token that is stored of it. */
  String token(String id) {
    return vault.refresh(id, Objects.requireNonNull(get(id).tokens()));
  }

  private Authorisation next(Decision<Authorisation, AuthorisationEvent> decision) {
    return ((Decision.Done<Authorisation, AuthorisationEvent>) decision).next();
  }

  @Override
  public @Nullable Authorisation find(String id) {
    return all.get(id);
  }

  @Override
  public Outcome<Authorisation> change(
      String id, Function<Authorisation, Decision<Authorisation, AuthorisationEvent>> decision) {
    if (away > 0 || Thread.currentThread().isInterrupted()) {
      away = Math.max(0, away - 1);
      throw new IllegalStateException("the store is away");
    }
    if (decision.apply(get(id)) instanceof Decision.Done<Authorisation, AuthorisationEvent> done) {
      all.put(id, done.next());
      done.events().stream()
          .filter(AuthorisationExpired.class::isInstance)
          .forEach(event -> expired.add(id));
      return new Outcome.Done<>(done.next(), 1, "");
    }
    return new Outcome.Unchanged<>(get(id), 1);
  }

  @Override
  public List<Authorisation> toRefresh(Software software, Instant now, int most) {
    return due(software, now, most, one -> one.trouble() == null);
  }

  @Override
  public List<Authorisation> toRefreshAgain(Software software, Instant now, int most) {
    return due(software, now, most, one -> one.trouble() != null);
  }

  private List<Authorisation> due(
      Software software, Instant now, int most, Predicate<Authorisation> which) {
    return software != provider.software()
        ? List.of()
        : all.values().stream()
            .filter(one -> one.refreshAt() != null && !one.refreshAt().isAfter(now))
            .filter(which)
            .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.refreshAt())))
            .limit(most)
            .toList();
  }

  @Override
  public List<Authorisation> toReview(Software software, Instant now, int most) {
    return List.of();
  }

  @Override
  public boolean hasTwin(Authorisation authorisation) {
    return false;
  }
}
