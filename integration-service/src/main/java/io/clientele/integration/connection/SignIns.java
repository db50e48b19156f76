package io.clientele.integration.connection;

import io.clientele.integration.authorisation.Granting;
import io.clientele.integration.authorisation.SignInOver;
import io.clientele.integration.claim.Claims;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Tokens;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.secret.LinkToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when a provider sends a browser back to us (INT-3). */
public final class SignIns {

  private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
  private static final Duration LONGEST = Duration.ofSeconds(45);

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final ConnectionIndex index;
  private final Providers providers;
  private final Granting granting;
  private final Claims claims;
  private final Clients clients;
  private final Settling settling;
  private final DraftTerms terms;
  private final Clock clock;

  /** Sign-ins as one instance takes them. */
  public SignIns(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      Providers providers,
      Granting granting,
      Claims claims,
      Clients clients,
      Settling settling,
      DraftTerms terms,
      Clock clock) {
    this.connections = connections;
    this.index = index;
    this.providers = providers;
    this.granting = granting;
    this.claims = claims;
    this.clients = clients;
    this.settling = settling;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * What became of it. Only {@link #DONE}, {@link #RECONNECTED}, {@link #SETTLING} and {@link
   * #RESTING} changed anything; what was {@link #REFUSED} for good, or {@link #ENDED} it, is
   * counted.
   */
  public enum Result {
    DONE,
    /** Nothing was sent now: the person is to fill in our own form, as it is shown with this. */
    ASKED,
    /** The person did not allow it; the same address can be opened again. */
    CANCELLED,
    /** We sent nobody there with this state. */
    UNKNOWN,
    USED,
    TOO_LATE,
    /** It began in another browser than the one that came back. */
    ELSEWHERE,
    /** The connection works by this sign-in from now on; there is nothing to choose. */
    RECONNECTED,
    /** The same, as soon as the provider says what it sees; there is nothing to choose. */
    SETTLING,
    /** The same, once its client is active again, if that is in time (LIF-2). */
    RESTING,
    /** It is a sign-in to another organisation: nothing changed (INT-5a). */
    DIFFERS,
    /** The provider does not take what it sent. */
    REFUSED,
    /** It refused what was typed here for the last time: to ask again would lock the person out. */
    ENDED,
    /** The provider does not answer, or another of the same is under way. */
    NOT_NOW
  }

  /** Takes what a browser came back with. */
  public Result take(WayBack back) {
    return find(back)
        .map(signIn -> against(signIn, back).orElseGet(() -> claimed(signIn, back)))
        .orElse(Result.UNKNOWN);
  }

  /** Whose sign-in a form of ours is for; empty if there is none. */
  public Optional<Asked> asked(WayBack back) {
    return find(back)
        .map(
            signIn ->
                new Asked(
                    clients.name(signIn.connection().client()).orElse(null), signIn.refused()));
  }

  private Optional<SignIn> find(WayBack back) {
    var hash = new LinkToken(back.state()).hash();
    return index
        .bySignIn(hash)
        .filter(connection -> connection.software() == back.software())
        .map(connection -> SignIn.of(connection, hash));
  }

  // What there is to say without asking the provider.
  private Optional<Result> against(SignIn signIn, WayBack back) {
    if (signIn.isOver(clock.instant())) {
      return Optional.of(Result.TOO_LATE);
    }
    if (!signIn.isStarted()) {
      return Optional.of(Result.USED);
    }
    if (signIn.isSpent()) {
      return Optional.of(Result.ENDED);
    }
    if (terms.state(signIn).isEmpty()) {
      return Optional.of(Result.TOO_LATE); // the secret it began under is not kept any more
    }
    if (!terms.isOfBrowser(signIn, back.browser())) {
      return Optional.of(Result.ELSEWHERE);
    }
    if (back.answer().isEmpty()) {
      return Optional.of(
          providers.of(back.software()).form().isNone() ? Result.CANCELLED : Result.ASKED);
    }
    // A form that knew of fewer refusals was sent twice, or lay open in another tab.
    return back.refused() == signIn.refused() ? Optional.empty() : Optional.of(Result.ASKED);
  }

  private Result claimed(SignIn signIn, WayBack back) {
    var claim = claims.take("sign-in/" + signIn.id(), LONGEST);
    if (claim.isEmpty()) {
      return Result.NOT_NOW;
    }
    try {
      // The same form sent twice: by now the first may have been refused.
      return find(back)
          .map(now -> against(now, back).orElseGet(() -> redeemed(now, back.answer())))
          .orElse(Result.UNKNOWN);
    } finally {
      claim.get().release();
    }
  }

  private Result redeemed(SignIn signIn, Map<String, String> answer) {
    var software = signIn.connection().software();
    try {
      return keep(
          signIn,
          providers.of(software).redeem(answer, terms.verifier(signIn), terms.callback(software)));
    } catch (GrantRefused refused) {
      return refused.isForGood() ? counted(signIn) : Result.REFUSED;
    } catch (ProviderFault fault) {
      LOG.warn("sign-in for connection {} came to nothing: {}", signIn.id(), fault.getMessage());
      return Result.NOT_NOW;
    }
  }

  private Result counted(SignIn signIn) {
    var outcome =
        connections.command(
            signIn.connection().id(),
            Cause.of(signIn.by()),
            now ->
                signIn.renewal() == null
                    ? Drafting.refuse(Objects.requireNonNull(now))
                    : Renewing.refuse(Objects.requireNonNull(now), signIn.id()),
            Connection::told);
    return outcome instanceof Outcome.Done<Connection> done
            && SignIn.of(done.state(), signIn.hash()).isSpent()
        ? Result.ENDED
        : Result.REFUSED;
  }

  private Result keep(SignIn signIn, Tokens tokens) {
    var connection = signIn.connection();
    var authorisation =
        granting.grant(
            connection.practice(), connection.software(), signIn.by(), signIn.id(), tokens);
    var outcome =
        connections.command(
            connection.id(),
            Cause.of(signIn.by()),
            now -> authorise(Objects.requireNonNull(now), signIn, authorisation),
            Connection::told);
    return outcome instanceof Outcome.Done<Connection> done
        ? settled(SignIn.of(done.state(), signIn.hash()))
        // Refused: it lapsed meanwhile. The sign-in is reviewed later and given back.
        : Result.TOO_LATE;
  }

  private Decision<Connection, ConnectionEvent> authorise(
      Connection now, SignIn signIn, String authorisation) {
    return signIn.renewal() == null
        ? Drafting.authorise(now, authorisation, clock.instant())
        : Renewing.authorise(now, signIn.id(), authorisation, clock.instant());
  }

  private Result settled(SignIn signIn) {
    try {
      var settled = settling.settled(signIn);
      var left = settled.left();
      if (left == null) {
        return settled.reconnected() ? Result.RECONNECTED : Result.TOO_LATE;
      }
      if (settled.resting()) {
        return Result.RESTING;
      }
      return left.differs() ? Result.DIFFERS : signedIn(left);
    } catch (ProviderFault | SignInOver fault) {
      // The person is signed in; what that means is asked again soon.
      LOG.warn("sign-in {} is yet to be looked at: {}", signIn.id(), fault.getMessage());
      return signedIn(signIn);
    }
  }

  private static Result signedIn(SignIn signIn) {
    return signIn.purpose() == Purpose.RECONNECT ? Result.SETTLING : Result.DONE;
  }
}
