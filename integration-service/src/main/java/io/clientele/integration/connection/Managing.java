package io.clientele.integration.connection;

import io.clientele.integration.connection.ConnectionEvent.ConnectionAttached;
import io.clientele.integration.connection.ConnectionEvent.IntegrationDisconnected;
import io.clientele.integration.connection.ConnectionEvent.OrganisationChosen;
import io.clientele.integration.provider.ListName;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** How a client that exists gets its connection, and how that ends (INT-3, INT-5a, INT-6). */
final class Managing {

  private Managing() {}

  /** Why nobody connects this client, if anything forbids it. */
  static List<Refusal> against(ClientFacts client) {
    if (client.status() == ClientStatus.DEACTIVATED) {
      return List.of(deactivated());
    }
    return client.selfEmployed()
        ? List.of(
            ConnectionReason.CLIENT_SELF_EMPLOYED.because(
                "The client is marked self-employed: take the mark away before connecting it."))
        : List.of();
  }

  /**
   * An organisation is chosen for a client that exists: it is connected, and its lists imported.
   *
   * @param run names the import that follows
   */
  static Decision<Connection, ConnectionEvent> connect(
      Connection draft, Choice choice, String run, List<ListName> lists, Instant now) {
    return switch (draft.status()) {
      case STARTED ->
          Decision.refused(
              Drafting.isOver(draft, now) ? Drafting.lapsed() : Drafting.notSignedIn());
      case AUTHORISED -> {
        var seen = choice.seen();
        if (Drafting.isOver(draft, now)) {
          yield Decision.refused(Drafting.lapsed());
        }
        if (seen == null) {
          yield Decision.refused(Drafting.notSignedIn());
        }
        yield Decision.done(
            draft
                .copy()
                .status(ConnectionStatus.IMPORTING)
                .settled()
                .organisation(seen)
                .lists(ListProgress.pending(lists))
                .run(ImportRun.of(run, now, lists))
                .make(),
            new OrganisationChosen(draft.id(), seen),
            new ConnectionAttached(draft.id(), draft.client()));
      }
      case CHOSEN, LAPSING, LAPSED -> Decision.refused(Drafting.lapsed());
      case IMPORTING, CONNECTED, EXPIRED, DISCONNECTED -> Decision.refused(connected(draft));
    };
  }

  /** Somebody ends it: its client and its organisation are free, and it never comes back. */
  static Decision<Connection, ConnectionEvent> disconnect(Connection connection, Instant now) {
    if (!connection.status().isAttached()) {
      return connection.status() == ConnectionStatus.DISCONNECTED
          ? Decision.unchanged()
          : Decision.refused(notConnected());
    }
    var renewal = connection.renewal();
    return Decision.done(
        connection
            .copy()
            .status(ConnectionStatus.DISCONNECTED)
            .freed()
            .expiry(null)
            .run(null)
            .renewal(null)
            .leavingSignIn(renewal == null ? null : renewal.authorisation(), now)
            .leaving(Left.organisation(connection, now))
            .leaving(Left.entries(connection, now))
            .make(),
        new IntegrationDisconnected(
            connection.id(),
            connection.client(),
            connection.software(),
            Objects.requireNonNull(connection.organisation())));
  }

  /** Somebody is about to clear that away, or to try; of several at once, one. */
  static Decision<Connection, ConnectionEvent> taken(Connection connection, Left left, Left taken) {
    return connection.left() != null && connection.left().contains(left)
        ? Decision.done(connection.copy().cleared(left).leaving(taken).make())
        : Decision.unchanged();
  }

  /** Somebody has cleared that away. */
  static Decision<Connection, ConnectionEvent> cleared(Connection connection, Left left) {
    return connection.left() != null && connection.left().contains(left)
        ? Decision.done(connection.copy().cleared(left).make())
        : Decision.unchanged();
  }

  static Refusal connected(Connection other) {
    return ConnectionReason.CLIENT_CONNECTED
        .because(
            "The client is connected to "
                + (other.organisation() == null
                    ? other.software().name()
                    : other.organisation().name())
                + " already; disconnect that first, or change its organisation.")
        .with("connection", other.id());
  }

  static Refusal notConnected() {
    return ConnectionReason.CONNECTION_NOT_FOUND.because(
        "There is no connection of such a client, or you do not see it.");
  }

  static Refusal unseen() {
    return ConnectionReason.CLIENT_NOT_FOUND.because(
        "There is no such client, or you do not see it.");
  }

  static Refusal deactivated() {
    return ConnectionReason.CLIENT_DEACTIVATED.because(
        "The client is deactivated: it is connected again once it is active.");
  }
}
