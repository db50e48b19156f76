package io.clientele.integration.authorisation;

import io.clientele.integration.claim.Claims;
import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Access tokens for calls; of all that find one too old, exactly one has it refreshed. */
public final class AccessTokens {

  // So that a token does not end on the way.
  private static final Duration MARGIN = Duration.ofSeconds(5);
  // So that it does not end within a page of a list, however slow.
  private static final Duration LONG_MARGIN = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  // Between two looks whether another instance is done.
  private static final Duration PAUSE = Duration.ofMillis(25);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

  private final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  private final Refreshing refreshing;
  private final Vault vault;
  private final Claims claims;
  private final Clock clock;
  private final Duration patience;
  private final Flights<SealedTokens> flights = new Flights<>();

  /** Access tokens of one instance. */
  public AccessTokens(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      Refreshing refreshing,
      Vault vault,
      Claims claims,
      Clock clock) {
    this(authorisations, refreshing, vault, claims, clock, PATIENCE);
  }

  /** The same, waiting for others' refreshes so long. */
  AccessTokens(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      Refreshing refreshing,
      Vault vault,
      Claims claims,
      Clock clock,
      Duration patience) {
    this.authorisations = authorisations;
    this.refreshing = refreshing;
    this.vault = vault;
    this.claims = claims;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Makes a call with an access token; if that is not taken, once more with a newer one. A fault of
   * the second call is final; a no without words is then a passing one.
   *
   * @throws SignInOver if there is none any more
   * @throws io.clientele.integration.provider.ProviderFault whatever the call threw, or came of the
   *     refresh
   */
  public <T> T with(String authorisation, Function<String, T> call) {
    var tokens = fresh(authorisation, MARGIN);
    try {
      return call.apply(vault.access(authorisation, tokens));
    } catch (NeedsRefresh | Disconnected e) {
      // A withdrawn sign-in shows as either: only the refresh tells it from a lost organisation.
      var newer = newerThan(authorisation, tokens.mark());
      return last(() -> call.apply(vault.access(authorisation, newer)));
    }
  }

  /**
   * Makes several calls in a row, each with a token that is not about to end; if one is not taken
   * all the same, begins once more with a newer one. A fault of the second time is final; a no
   * without words is then a passing one.
   *
   * @param calls asks for a token before each of its calls
   * @throws SignInOver if there is none any more
   * @throws io.clientele.integration.provider.ProviderFault whatever a call threw, or came of a
   *     refresh
   */
  public <T> T inARow(String authorisation, Function<Supplier<String>, T> calls) {
    var last = new AtomicReference<>("");
    Supplier<String> access =
        () -> {
          var tokens = fresh(authorisation, LONG_MARGIN);
          last.set(tokens.mark());
          return vault.access(authorisation, tokens);
        };
    try {
      return calls.apply(access);
    } catch (NeedsRefresh | Disconnected e) {
      newerThan(authorisation, last.get());
      return last(() -> calls.apply(access));
    }
  }

  /**
   * When a sign-in ends by its provider's rules (BEY-4); null if it is over, or nothing is known.
   */
  public @Nullable Ends ends(String authorisation) {
    var state = authorisations.find(authorisation).state();
    return state == null ? null : state.outlook();
  }

  // A gateway's no to everybody, for half a minute, must end no connection.
  private static <T> T last(Supplier<T> call) {
    try {
      return call.get();
    } catch (NeedsRefresh again) {
      throw again.last();
    }
  }

  private SealedTokens fresh(String authorisation, Duration margin) {
    var tokens = stored(authorisation);
    return tokens.expiresAt().isAfter(clock.instant().plus(margin))
        ? tokens
        : newerThan(authorisation, tokens.mark());
  }

  /** Tokens other than those of this mark: one thread of this instance gets them, for all. */
  private SealedTokens newerThan(String authorisation, String mark) {
    return flights.join(authorisation + "/" + mark, patience, () -> refreshed(authorisation, mark));
  }

  /** The same, of many instances: whoever holds the claim gets them, the others wait. */
  private SealedTokens refreshed(String authorisation, String mark) {
    var work = Refreshing.claim(authorisation);
    var pause = PAUSE;
    for (var waited = Duration.ZERO; waited.compareTo(patience) < 0; waited = waited.plus(pause)) {
      var tokens = stored(authorisation);
      if (!tokens.mark().equals(mark)) {
        return tokens;
      }
      var claim = claims.take(work, Refreshing.LONGEST);
      if (claim.isEmpty()) {
        pause = await(pause);
        continue;
      }
      try {
        refreshing.refresh(authorisation, mark);
      } finally {
        claim.get().release();
      }
    }
    throw new Passing("authorisation " + authorisation + " is being refreshed elsewhere", null);
  }

  // The next one is longer: whoever takes long is not asked every moment.
  private static Duration await(Duration pause) {
    LockSupport.parkNanos(pause.toNanos());
    if (Thread.currentThread().isInterrupted()) {
      throw new Passing("waiting for a refresh elsewhere was interrupted", null);
    }
    var longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private SealedTokens stored(String authorisation) {
    var state = authorisations.find(authorisation).state();
    var tokens = state == null ? null : state.tokens();
    if (tokens == null) {
      throw new SignInOver(authorisation);
    }
    return tokens;
  }
}
