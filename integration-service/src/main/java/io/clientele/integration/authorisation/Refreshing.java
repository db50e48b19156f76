package io.clientele.integration.authorisation;

import io.clientele.integration.provider.LostAnswer;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.guard.Paces;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Refreshes one authorisation; whoever calls it holds the claim on that. */
public final class Refreshing implements AutoCloseable {

  /**
   * How long a refresh may take: two calls of the provider, each perhaps after twice 20 seconds of
   * waiting for its turn, that of refreshes and that of its host, and each with its time-outs; with
   * time to spare.
   */
  static final Duration LONGEST = Duration.ofSeconds(180);

  /** So long somebody waits for their turn. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** So long a refresh under way may hold up an instance that stops. */
  private static final Duration STOPPING = Duration.ofSeconds(30);

  /**
   * No passing fault makes anybody wait for longer: it is one more such fault for who comes again.
   */
  private static final Duration PASSES = Duration.ofSeconds(90);

  private final Ledger ledger;
  private final Providers providers;
  private final Vault vault;
  private final RefreshTimes times;
  private final Paces paces;
  private final Clock clock;
  private final Unbroken unbroken = new Unbroken(STOPPING);

  /**
   * Refreshing by one instance.
   *
   * @param paces {@code <software>-refresh}: how often all instances together may refresh
   */
  public Refreshing(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      Providers providers,
      Vault vault,
      RefreshTimes times,
      Paces paces,
      Clock clock) {
    this(Ledger.of(authorisations), providers, vault, times, paces, clock);
  }

  /** The same, of sign-ins that are kept here. */
  Refreshing(
      Ledger ledger,
      Providers providers,
      Vault vault,
      RefreshTimes times,
      Paces paces,
      Clock clock) {
    this.ledger = ledger;
    this.providers = providers;
    this.vault = vault;
    this.times = times;
    this.paces = paces;
    this.clock = clock;
  }

  static String claim(String authorisation) {
    return Authorisation.TYPE + "/" + authorisation;
  }

  /**
   * Refreshes for somebody who waits for it, unless the token of this mark is no longer the stored
   * one.
   *
   * @throws GrantRefused if the provider refused it, now or a moment ago, and there is no newer one
   * @throws ProviderFault whatever else came of it; nothing has ended then
   */
  void refresh(String authorisation, String mark) {
    refresh(authorisation, mark, PATIENCE);
  }

  /**
   * The same for nobody in particular, and without waiting for its turn.
   *
   * @throws ProviderFault one that {@link ProviderFault#isHeldBack was held back} if it was not its
   *     turn: this changed nothing then
   */
  void refreshUnasked(String authorisation, String mark) {
    refresh(authorisation, mark, Duration.ZERO);
  }

  private void refresh(String authorisation, String mark, Duration patience) {
    var state = ledger.find(authorisation);
    var tokens = state == null ? null : state.tokens();
    if (state == null || tokens == null || !state.holds(mark)) {
      return;
    }
    refuseTooSoon(state);
    // Outside of what follows: what cannot be opened here is no trouble of the sign-in's.
    var token = vault.refresh(authorisation, tokens);
    var provider = providers.of(state.software());
    var turn = paces.of(state.software().name().toLowerCase(Locale.ROOT) + "-refresh");
    turn.await(null, patience);
    unbroken.run(() -> attempt(state, mark, provider, token, () -> turn.await(null, patience)));
  }

  // With all that is written of it: who waits for it may be interrupted, and a refusal that is not
  // written is asked for again.
  private void attempt(
      Authorisation state, String mark, Provider provider, String token, Runnable turn) {
    var habit = provider.lostAnswer();
    if (habit == LostAnswer.COUNTS && !isNoted(state, mark, habit)) {
      return; // there are newer tokens, or none
    }
    try {
      keep(state.id(), mark, ask(provider, token, turn), provider.rest());
    } catch (GrantRefused refused) {
      if (!isReplaced(refuse(state.id(), mark, refused), mark)) {
        throw refused;
      }
    } catch (ProviderFault fault) {
      failed(state, mark, habit, fault);
      throw fault;
    }
  }

  // Written before it is tried: a crash on the way must not make it look untried.
  private boolean isNoted(Authorisation state, String mark, LostAnswer habit) {
    var least = habit.pause(Trouble.faults(state.trouble()) + 1);
    return fail(state, mark, least) instanceof Outcome.Done<Authorisation>;
  }

  private void failed(Authorisation state, String mark, LostAnswer habit, ProviderFault fault) {
    if (!fault.isHeldBack()) {
      var told = fault instanceof Wait wait ? wait.length() : Duration.ZERO;
      var pause = habit.pause(fault, Trouble.faults(state.trouble()) + 1);
      fail(state, mark, told.compareTo(pause) > 0 ? told : pause);
    } else if (habit == LostAnswer.COUNTS) {
      ledger.changeSurely(state.id(), now -> now.fail(mark, state.trouble(), state.refreshAt()));
    }
  }

  private void refuseTooSoon(Authorisation state) {
    var now = clock.instant();
    var since = state.suspectSince();
    if (since != null && now.isBefore(since.plus(times.patience()))) {
      throw new GrantRefused("authorisation " + state.id() + " was refused a moment ago");
    }
    var trouble = state.trouble();
    if (trouble != null && now.isBefore(trouble.notBefore())) {
      var left = Duration.between(now, trouble.notBefore());
      var detail = "authorisation " + state.id() + " was not refreshed a moment ago";
      throw left.compareTo(PASSES) > 0 ? new Wait(detail, left) : new Passing(detail, null);
    }
  }

  // Where the answer is lost, new tokens may be with it: the old one perhaps still brings others.
  private static Tokens ask(Provider provider, String refreshToken, Runnable turn) {
    try {
      return provider.refresh(refreshToken);
    } catch (Passing fault) {
      // Interrupted is who is to stop now.
      if (!fault.isLost()
          || provider.lostAnswer() != LostAnswer.AT_ONCE
          || Thread.currentThread().isInterrupted()) {
        throw fault;
      }
      return askAgain(provider, refreshToken, turn, fault);
    }
  }

  private static Tokens askAgain(
      Provider provider, String refreshToken, Runnable turn, Passing lost) {
    try {
      turn.run();
      return provider.refresh(refreshToken);
    } catch (ProviderFault again) {
      throw again.isHeldBack() ? lost : again;
    }
  }

  private Outcome<Authorisation> refuse(String authorisation, String mark, GrantRefused refused) {
    return ledger.changeSurely(
        authorisation,
        before ->
            refused.isForGood()
                ? before.refuseForGood(mark)
                : before.refuse(mark, clock.instant(), times.patience()));
  }

  // For all instances, and for who asks next: or each of many callers would try it by itself.
  private Outcome<Authorisation> fail(Authorisation state, String mark, Duration atLeast) {
    var faults = Trouble.faults(state.trouble()) + 1;
    var least = Collections.max(List.of(atLeast, times.pause(faults)));
    var without = Collections.max(List.of(least, times.longPause(faults)));
    var now = clock.instant();
    return ledger.changeSurely(
        state.id(),
        before -> before.fail(mark, new Trouble(faults, now.plus(least)), now.plus(without)));
  }

  /** Does not refresh it without being asked for so long, unless there is a newer token. */
  void putOff(String authorisation, String mark, Duration length) {
    var until = clock.instant().plus(length);
    ledger.change(authorisation, before -> before.fail(mark, before.trouble(), until));
  }

  private void keep(String authorisation, String mark, Tokens fresh, Duration rest) {
    var now = clock.instant();
    var next = times.next(now, fresh, rest);
    var sealed = vault.seal(authorisation, fresh);
    ledger.changeSurely(
        authorisation,
        before ->
            before.tokens() == null
                ? before.late(sealed, now)
                : before.foreseen(fresh.ends()).renew(mark, sealed, next));
  }

  // Somebody was faster: their token is the one that counts, and it was not refused.
  private static boolean isReplaced(Outcome<Authorisation> decided, String mark) {
    return decided instanceof Outcome.Unchanged<Authorisation> same
        && same.state().tokens() != null
        && !same.state().holds(mark);
  }

  /** Waits for refreshes under way: what a provider has given then is nowhere else. */
  @Override
  public void close() {
    unbroken.close();
  }
}
