package io.clientele.integration.connection.messaging;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.connection.ConnectionReason;
import io.clientele.integration.connection.DraftTerms;
import io.clientele.integration.connection.Drafting;
import io.clientele.integration.connection.Expiring;
import io.clientele.integration.connection.Importing;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.consume.Told;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What follows from what was heard; each is one write of one connection, once. */
final class ConnectionReactions {

  private static final String ACTOR = "integration-service";

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final Aggregates<Authorisation, AuthorisationEvent> authorisations;
  private final ConnectionIndex index;
  private final Providers providers;
  private final DraftTerms terms;
  private final Clock clock;

  ConnectionReactions(
      Aggregates<Connection, ConnectionEvent> connections,
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      ConnectionIndex index,
      Providers providers,
      DraftTerms terms,
      Clock clock) {
    this.connections = connections;
    this.authorisations = authorisations;
    this.index = index;
    this.providers = providers;
    this.terms = terms;
    this.clock = clock;
  }

  /** A client was added with a connection: its lists are imported (CLI-4). */
  void attach(Told told, ClientCreated created) {
    var connection = created.connection();
    if (connection != null) {
      react(
          told,
          connection,
          draft ->
              Importing.attach(
                  draft,
                  created.client(),
                  told.id(),
                  providers.of(draft.software()).lists(),
                  clock.instant()));
    }
  }

  /** client-service says whether the client of an overdue draft is there (INT-3). */
  void settle(Told told, ConnectionDraftSettled settled) {
    react(
        told,
        settled.connection(),
        draft ->
            Drafting.settle(
                draft,
                settled.used(),
                told.id(),
                providers.of(draft.software()).lists(),
                clock.instant()));
    if (!settled.used()) {
      doubt(settled.connection());
    }
  }

  // Also when the event comes again: whoever died before this has it told again.
  private void doubt(String connection) {
    var draft = connections.find(connection).state();
    var authorisation = draft == null ? null : draft.authorisation();
    if (authorisation != null) {
      authorisations.command(
          authorisation,
          Cause.of(ACTOR),
          before -> Objects.requireNonNull(before).doubt(clock.instant().plus(terms.forgetAfter())),
          Authorisation::told);
    }
  }

  /** A sign-in is over: everything connected by it has expired (INT-7). */
  void expire(Told told, AuthorisationExpired expired) {
    for (var connection : index.by(expired.authorisation())) {
      react(
          told,
          connection,
          now ->
              isStillOver(expired.authorisation())
                  ? Expiring.over(now, expired.authorisation())
                  : Decision.unchanged());
    }
  }

  // Somebody may have signed in again before we heard that it was over.
  private boolean isStillOver(String authorisation) {
    var state = authorisations.find(authorisation).state();
    return state == null || state.tokens() == null;
  }

  private void react(
      Told told, String id, Function<Connection, Decision<Connection, ConnectionEvent>> decide) {
    connections.react(id, told.heard(), told.causeOf(ACTOR), draft -> decided(draft, decide));
  }

  private static Decision<Connection, ConnectionEvent> decided(
      @Nullable Connection draft,
      Function<Connection, Decision<Connection, ConnectionEvent>> decide) {
    return draft == null
        ? Decision.refused(ConnectionReason.DRAFT_NOT_FOUND.because("We know no such connection."))
        : decide.apply(draft);
  }
}
