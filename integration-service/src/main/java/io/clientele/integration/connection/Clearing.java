package io.clientele.integration.connection;

import io.clientele.integration.authorisation.AccessTokens;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.DueAuthorisations;
import io.clientele.integration.authorisation.SignInOver;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away what connections have left behind: entries nobody reads, organisations and sign-ins
 * nothing is connected by (INT-5a). What is done twice, because somebody died before it was noted,
 * does no harm.
 */
public final class Clearing {

  private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
  private static final Cause CAUSE = Cause.of("integration-service");
  private static final int AT_ONCE = 20;

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  private final DueAuthorisations others;
  private final ConnectionIndex index;
  private final Providers providers;
  private final AccessTokens tokens;
  private final Consumer<String> entries;
  private final DraftTerms terms;
  private final Function<Software, Executor> hands;
  private final Clock clock;

  /**
   * The rounds of one instance.
   *
   * @param entries drops the entries of a shelf
   * @param hands do the work, for each software its own; the round itself does not wait for a
   *     provider
   */
  public Clearing(
      Aggregates<Connection, ConnectionEvent> connections,
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      DueAuthorisations others,
      ConnectionIndex index,
      Providers providers,
      AccessTokens tokens,
      Consumer<String> entries,
      DraftTerms terms,
      Function<Software, Executor> hands,
      Clock clock) {
    this.connections = connections;
    this.authorisations = authorisations;
    this.others = others;
    this.index = index;
    this.providers = providers;
    this.tokens = tokens;
    this.entries = entries;
    this.terms = terms;
    this.hands = hands;
    this.clock = clock;
  }

  /** One round; call it about once a second. */
  public void run() {
    for (var software : Software.values()) {
      for (var connection : index.leaving(software, clock.instant(), AT_ONCE)) {
        hands.apply(software).execute(() -> clear(connection));
      }
    }
  }

  private void clear(String id) {
    var connection = Objects.requireNonNull(connections.find(id).state());
    for (var left : Objects.requireNonNullElse(connection.left(), List.<Left>of())) {
      if (!left.at().isAfter(clock.instant())) {
        clear(connection, left);
      }
    }
  }

  // Put off first, by one of several: what fails is tried again, and blocks no round meanwhile.
  private void clear(Connection connection, Left left) {
    var taken = left.taken(clock.instant(), terms.forgetAfter());
    var mine = command(connection, now -> Managing.taken(now, left, taken));
    if (mine instanceof Outcome.Done<Connection> && isDone(connection, left)) {
      command(connection, now -> Managing.cleared(now, taken));
    }
  }

  private Outcome<Connection> command(
      Connection connection, Function<Connection, Decision<Connection, ConnectionEvent>> decide) {
    return connections.command(
        connection.id(), CAUSE, now -> decide.apply(Objects.requireNonNull(now)), Connection::told);
  }

  private boolean isDone(Connection connection, Left left) {
    try {
      return isCleared(connection, left);
    } catch (RuntimeException fault) {
      LOG.warn("what connection {} left was not cleared: {}", connection.id(), fault.toString());
      return left.isHopeless(clock.instant());
    }
  }

  private boolean isCleared(Connection connection, Left left) {
    if (left.shelf() != null) {
      entries.accept(left.shelf());
    }
    var authorisation = left.authorisation();
    if (authorisation == null) {
      return true;
    }
    authorisations.command(
        authorisation,
        CAUSE,
        now -> Objects.requireNonNull(now).doubt(clock.instant().plus(terms.forgetAfter())),
        Authorisation::told);
    var organisation = left.organisation();
    if (organisation == null) {
      return true;
    }
    // Somebody may be allowing it anew at this moment: at first it is only looked at.
    return left.since() != null
        && (!isShared(authorisation) || isGivenBack(connection, left, authorisation, organisation));
  }

  // What nothing else is connected by goes back as a whole, and soon. Who keeps the same account at
  // another practice may have meant this very organisation.
  private boolean isShared(String authorisation) {
    var state = authorisations.find(authorisation).state();
    return state != null
        && state.tokens() != null
        && index.isUsed(authorisation)
        && !others.hasTwin(state);
  }

  private boolean isGivenBack(
      Connection connection, Left left, String authorisation, String organisation) {
    try {
      return tokens.with(
          authorisation, access -> isGivenBack(connection, authorisation, organisation, access));
    } catch (SignInOver over) {
      return true;
    } catch (Wait | Passing | GrantRefused fault) {
      LOG.warn("organisation of connection {} waits: {}", connection.id(), fault.getMessage());
      return left.isHopeless(clock.instant());
    } catch (ProviderFault fault) {
      // The provider goes on listing it, to nobody's harm.
      LOG.warn("organisation of connection {} was not given back: {}", connection.id(), fault);
      return true;
    }
  }

  // Looked at right before the call: who has signed in since may choose this very organisation.
  private boolean isGivenBack(
      Connection connection, String authorisation, String organisation, String access) {
    if (index.isUndecided(authorisation)) {
      return false;
    }
    var holders =
        index.holders(connection.practice(), connection.software(), List.of(organisation));
    if (holders.isEmpty()) {
      providers.of(connection.software()).release(access, organisation);
    }
    return true;
  }
}
