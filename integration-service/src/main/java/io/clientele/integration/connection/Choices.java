package io.clientele.integration.connection;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Chooses the organisation of a client that exists: its first one, or another (INT-3, INT-6). */
public final class Choices {

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final Connecting connecting;
  private final ClientConnections seen;
  private final Clients clients;
  private final Providers providers;
  private final OfferedOrganisations organisations;
  private final Clock clock;

  /** As one instance takes them. */
  public Choices(
      Aggregates<Connection, ConnectionEvent> connections,
      Connecting connecting,
      ClientConnections seen,
      Clients clients,
      Providers providers,
      OfferedOrganisations organisations,
      Clock clock) {
    this.connections = connections;
    this.connecting = connecting;
    this.seen = seen;
    this.clients = clients;
    this.providers = providers;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * Chooses an organisation: the first one of a client, or another.
   *
   * @throws io.clientele.integration.provider.ProviderFault if the provider must be asked and does
   *     not answer
   */
  public Outcome<Connection> choose(
      String client,
      String organisation,
      Caller caller,
      Cause cause,
      Function<Connection, ?> answer) {
    if (!seen.mayLookAfter(caller, client)) {
      return refused(Managing.unseen());
    }
    var connected = seen.find(caller, client);
    if (connected.isPresent()) {
      var repeated = connections.repeated(connected.get(), cause);
      if (repeated.isPresent()) {
        return repeated.get();
      }
    }
    var signIn = connecting.underWay(caller, client);
    var connection = connected.map(Stored::state).or(() -> signIn.map(SignIn::connection));
    if (connected.isPresent() && signIn.filter(Choices::isFirst).isPresent()) {
      return refused(Managing.connected(connection.get())); // somebody else was faster
    }
    return connection.isEmpty()
        ? refused(connecting.notUnderWay())
        : choice(signIn, organisation)
            .map(choice -> new Chosen(connection.get(), signIn.map(SignIn::id), choice))
            .map(chosen -> choose(chosen, caller, cause, answer))
            .orElseGet(() -> refused(Drafting.unknown()));
  }

  private static boolean isFirst(SignIn signIn) {
    return signIn.purpose() == Purpose.CONNECT;
  }

  // Without a sign-in of the caller's the rule has an answer that needs no provider.
  private Optional<Choice> choice(Optional<SignIn> signIn, String organisation) {
    return signIn.filter(SignIn::isAuthorised).isPresent()
        ? organisations.find(signIn.get(), organisation).map(Choice::of)
        : Optional.of(Choice.unseen(organisation));
  }

  /**
   * What is chosen.
   *
   * @param signIn the id of the sign-in that sees it, if there is one
   */
  private record Chosen(Connection connection, Optional<String> signIn, Choice choice) {}

  private Outcome<Connection> choose(
      Chosen what, Caller caller, Cause cause, Function<Connection, ?> answer) {
    var connection = what.connection();
    // Not of the key: one key may choose for several clients, and be used again after a day.
    var run = UUID.randomUUID().toString();
    var lists = providers.of(connection.software()).lists();
    try {
      return connections.command(
          connection.id(),
          cause,
          now -> chosen(Objects.requireNonNull(now), what, run, lists),
          answer);
    } catch (NotUnique clash) {
      if (clash.names(Connection.ORGANISATION_INDEX)) {
        var chosen = Objects.requireNonNull(what.choice().seen());
        var holder = organisations.taken(connection, List.of(chosen)).get(chosen.id());
        return refused(
            holder != null && holder.client().equals(connection.client())
                ? connecting.other(connection.client()).orElseGet(seen::notYet)
                : organisations.refusal(holder, chosen, caller));
      }
      if (clash.names(Connection.CLIENT_INDEX)) {
        return refused(connecting.other(connection.client()).orElseGet(seen::notYet));
      }
      throw clash;
    }
  }

  private Decision<Connection, ConnectionEvent> chosen(
      Connection now, Chosen what, String run, List<ListName> lists) {
    if (now.status().isAttached()) {
      return clients.status(now.client()) == ClientStatus.DEACTIVATED
          ? Decision.refused(Managing.deactivated())
          : Renewing.change(
              now, what.signIn().orElse(""), what.choice(), run, lists, clock.instant());
    }
    var forbidden = clients.find(now.client()).map(Managing::against).orElse(List.of());
    return forbidden.isEmpty()
        ? Managing.connect(now, what.choice(), run, lists, clock.instant())
        : new Decision.Refused<>(forbidden);
  }

  private static Outcome<Connection> refused(Refusal why) {
    return new Outcome.Refused<>(List.of(why));
  }
}
