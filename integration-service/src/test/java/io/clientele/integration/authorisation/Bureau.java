package io.clientele.integration.authorisation;

import io.clientele.integration.Store;
import io.clientele.integration.authorisation.mongo.AuthorisationCollections;
import io.clientele.integration.claim.mongo.ClaimCollections;
import io.clientele.integration.provider.FakeProvider;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.guard.Paces;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.secret.Sealing;
import io.clientele.platform.secret.SealingKeys;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Everything about authorisations over a store and a provider that does as it is told. */
public final class Bureau implements AutoCloseable {

  public static final Duration PATIENCE = Duration.ofMinutes(1);

  public final TurnedClock clock;
  public final Store store;
  public final FakeProvider provider;
  public final Providers providers;
  public final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  public final DueAuthorisations due;
  public final Vault vault = new Vault(keys(0));
  final RefreshTimes times = new RefreshTimes(Duration.ofMinutes(5), PATIENCE, new Random(3));
  final Refreshing refreshing;
  final Set<String> used = new HashSet<>();
  public final Granting granting;

  /** One whose clock goes. */
  public Bureau() {
    this(TurnedClock.going());
  }

  private Bureau(TurnedClock clock) {
    this.clock = clock;
    store = new Store(clock);
    provider = new FakeProvider(clock);
    providers = new Providers(provider.andOthers());
    authorisations = AuthorisationCollections.in(store.aggregates());
    due = AuthorisationCollections.due(store.aggregates(), keys(0));
    refreshing = new Refreshing(authorisations, providers, vault, times, new Paces(clock), clock);
    granting = new Granting(authorisations, vault, times, Duration.ofMinutes(30), clock);
  }

  /** One whose clock stands unless it is turned: for seconds that count on a slow machine. */
  static Bureau standing() {
    return new Bureau(TurnedClock.standingAt(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
  }

  /** Keys whose secrets consist of these bytes; the first one seals. */
  public static SealingKeys keys(int current, int... others) {
    return new SealingKeys(secret(current), IntStream.of(others).mapToObj(Bureau::secret).toList());
  }

  /** Thirty-two times this byte. */
  public static String secret(int content) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) content);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** As they were stored before there were envelopes: each under the secret itself. */
  public static SealedTokens bare(int secret, String authorisation, Tokens tokens) {
    var sealing = new Sealing(secret(secret));
    var place = Authorisation.TYPE + "/" + authorisation;
    return new SealedTokens(
        sealing.seal(tokens.access(), place + "/access"),
        sealing.seal(tokens.refresh(), place + "/refresh"),
        new Vault(keys(secret)).seal(authorisation, tokens).mark(),
        tokens.expiresAt(),
        null);
  }

  /** Has these stored in place of what is. */
  public void store(String id, SealedTokens tokens) {
    authorisations.command(
        id,
        Cause.of("test"),
        before -> Objects.requireNonNull(before).reseal(tokens(id), tokens),
        Authorisation::told);
  }

  /** What is stored. */
  public SealedTokens tokens(String id) {
    return Objects.requireNonNull(find(id).tokens());
  }

  /** Access tokens as one more instance would give them. */
  public AccessTokens instance() {
    return new AccessTokens(
        authorisations, refreshing, vault, ClaimCollections.in(store.database(), clock), clock);
  }

  public RefreshRound refreshRound() {
    return new RefreshRound(
        due,
        refreshing,
        ClaimCollections.in(store.database(), clock),
        software -> Runnable::run,
        software -> Runnable::run,
        clock);
  }

  public ReviewRound reviewRound() {
    return new ReviewRound(
        authorisations, due, used::contains, providers, vault, software -> Runnable::run, clock);
  }

  public String signIn(String practice) {
    return granting.grant(practice, Software.XERO, "ada", "origin", provider.issue());
  }

  /** As if another instance had refreshed it. */
  void renew(String id) {
    var fresh = vault.seal(id, provider.issue());
    authorisations.command(
        id,
        Cause.of("elsewhere"),
        before -> Objects.requireNonNull(before).renew(mark(id), fresh, fresh.expiresAt()),
        Authorisation::told);
  }

  /** As if another instance had been refused it, for good. */
  void end(String id) {
    authorisations.command(
        id,
        Cause.of("elsewhere"),
        before -> Objects.requireNonNull(before).refuseForGood(mark(id)),
        Authorisation::told);
  }

  public Authorisation find(String id) {
    return Objects.requireNonNull(authorisations.find(id).state());
  }

  /** Recognises the refresh token that is stored. */
  String mark(String id) {
    return tokens(id).mark();
  }

  /** What a vault opens, if it can. */
  public static String refresh(Vault vault, String authorisation, SealedTokens sealed) {
    return vault.refresh(authorisation, sealed);
  }

  @Override
  public void close() {
    store.close();
  }
}
