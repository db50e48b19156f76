package io.clientele.integration.connection;

import io.clientele.integration.authorisation.AccessTokens;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.DueAuthorisations;
import io.clientele.integration.authorisation.SignInOver;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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
  private final Executor hands;
  private final Clock clock;

  /**
   * The rounds of one instance.
   *
   * @param entries drops the entries of a shelf
   * @param hands do the work; the round itself does not wait for a provider
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
      Executor hands,
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
    for (var connection : index.leaving(clock.instant(), AT_ONCE)) {
      hands.execute(() -> clear(connection));
    }
  }

  private void clear(String id) {
    var connection = Objects.requireNonNull(connections.find(id).state());
    for (var left : Objects.requireNonNullElse(connection.left(), List.<Left>of())) {
      if (!left.at().isAfter(clock.instant())) {
        clear(connection, left);
        connections.command(
            id,
            CAUSE,
            now -> Managing.cleared(Objects.requireNonNull(now), left),
            Connection::told);
      }
    }
  }

  private void clear(Connection connection, Left left) {
    if (left.shelf() != null) {
      entries.accept(left.shelf());
    }
    var authorisation = left.authorisation();
    if (authorisation == null) {
      return;
    }
    if (left.organisation() != null && isShared(authorisation)) {
      giveBack(connection, authorisation, left.organisation());
    }
    authorisations.command(
        authorisation,
        CAUSE,
        now -> Objects.requireNonNull(now).doubt(clock.instant().plus(terms.forgetAfter())),
        Authorisation::told);
  }

  // What nothing else is connected by goes back as a whole, and soon. Who signs in at this moment,
  // or keeps the same account at another practice, may have meant this very organisation.
  private boolean isShared(String authorisation) {
    var state = authorisations.find(authorisation).state();
    return state != null
        && state.tokens() != null
        && index.isUsed(authorisation)
        && !index.isUndecided(authorisation)
        && !others.hasTwin(state);
  }

  private void giveBack(Connection connection, String authorisation, String organisation) {
    if (!index
        .holders(connection.practice(), connection.software(), List.of(organisation))
        .isEmpty()) {
      return; // connected again meanwhile
    }
    try {
      tokens.with(
          authorisation,
          access -> {
            providers.of(connection.software()).release(access, organisation);
            return true;
          });
    } catch (ProviderFault | SignInOver fault) {
      // The provider goes on listing it, to nobody's harm.
      LOG.warn("organisation of connection {} was not given back: {}", connection.id(), fault);
    }
  }
}
