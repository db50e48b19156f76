package io.clientele.integration.connection;

import io.clientele.integration.authorisation.Granting;
import io.clientele.integration.claim.Claims;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.integration.provider.Tokens;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.secret.LinkToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
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
  private final DraftTerms terms;
  private final Clock clock;

  /** Sign-ins as one instance takes them. */
  public SignIns(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      Providers providers,
      Granting granting,
      Claims claims,
      DraftTerms terms,
      Clock clock) {
    this.connections = connections;
    this.index = index;
    this.providers = providers;
    this.granting = granting;
    this.claims = claims;
    this.terms = terms;
    this.clock = clock;
  }

  /** What became of it. Only {@link #DONE} changed anything. */
  public enum Result {
    DONE,
    /** Nothing was sent yet: the person is to fill in our own form. */
    ASKED,
    /** The person did not allow it; the same address can be opened again. */
    CANCELLED,
    /** We sent nobody there with this state. */
    UNKNOWN,
    USED,
    TOO_LATE,
    /** The provider does not take what it sent. */
    REFUSED,
    /** The provider does not answer, or another of the same is under way. */
    NOT_NOW
  }

  /**
   * Takes an answer.
   *
   * @param answer all that came back but the state; empty if the person did not allow it, or has
   *     not filled in our form yet
   * @param state as it went to the provider
   */
  public Result take(Software software, Map<String, String> answer, String state) {
    var found =
        index
            .bySignIn(new LinkToken(state).hash())
            .filter(connection -> connection.software() == software);
    if (found.isEmpty()) {
      return Result.UNKNOWN;
    }
    var draft = found.get();
    if (Drafting.isOver(draft, clock.instant())) {
      return Result.TOO_LATE;
    }
    if (draft.status() != ConnectionStatus.STARTED) {
      return Result.USED;
    }
    if (answer.isEmpty()) {
      return providers.of(software).form().isNone() ? Result.CANCELLED : Result.ASKED;
    }
    return claimed(draft, answer);
  }

  private Result claimed(Connection draft, Map<String, String> answer) {
    var claim = claims.take("sign-in/" + draft.id(), LONGEST);
    if (claim.isEmpty()) {
      return Result.NOT_NOW;
    }
    try {
      return redeemed(draft, answer);
    } finally {
      claim.get().release();
    }
  }

  private Result redeemed(Connection draft, Map<String, String> answer) {
    try {
      var tokens = providers.of(draft.software()).redeem(answer, terms.callback(draft.software()));
      return keep(draft, tokens);
    } catch (GrantRefused refused) {
      return Result.REFUSED;
    } catch (ProviderFault fault) {
      LOG.warn("sign-in for connection {} came to nothing: {}", draft.id(), fault.getMessage());
      return Result.NOT_NOW;
    }
  }

  private Result keep(Connection draft, Tokens tokens) {
    var authorisation =
        granting.grant(
            draft.practice(), draft.software(), draft.integratedBy(), draft.id(), tokens);
    var outcome =
        connections.command(
            draft.id(),
            Cause.of(draft.integratedBy()),
            now -> Drafting.authorise(Objects.requireNonNull(now), authorisation, clock.instant()),
            Connection::told);
    // Refused: it lapsed meanwhile. The sign-in is reviewed later and given back.
    return outcome instanceof Outcome.Refused<Connection> ? Result.TOO_LATE : Result.DONE;
  }
}
