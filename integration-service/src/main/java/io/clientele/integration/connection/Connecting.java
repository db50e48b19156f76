package io.clientele.integration.connection;

import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sign-ins for clients that exist: to connect one, to connect it again, to change its organisation
 * (INT-3, INT-5a, INT-6). Everybody has their own, since what comes back is kept as theirs; which
 * of several counts is decided by the one write that uses it.
 */
public final class Connecting {

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final ConnectionIndex index;
  private final ClientConnections seen;
  private final Clients clients;
  private final Providers providers;
  private final DraftTerms terms;
  private final Clock clock;

  /** As one instance does it. */
  public Connecting(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      ClientConnections seen,
      Clients clients,
      Providers providers,
      DraftTerms terms,
      Clock clock) {
    this.connections = connections;
    this.index = index;
    this.seen = seen;
    this.clients = clients;
    this.providers = providers;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Begins to connect a client that has no connection.
   *
   * @param id the id of the connection to be, {@code cause.newId(Connection.TYPE)}
   */
  public Outcome<Connection> start(
      String id,
      String client,
      Software software,
      Caller caller,
      Cause cause,
      Function<Connection, ?> answer) {
    if (!seen.mayLookAfter(caller, client)) {
      return refused(Managing.unseen());
    }
    var repeated = connections.repeated(connections.find(id), cause);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    var facts = clients.find(client).orElse(null);
    var practice = facts == null ? null : facts.practice();
    if (facts == null || practice == null) {
      return refused(seen.notYet());
    }
    var why = against(client, software, facts);
    if (!why.isEmpty()) {
      return new Outcome.Refused<>(why);
    }
    var started = start(draft(id, practice, client, software, caller), cause, answer);
    if (started instanceof Outcome.Done<Connection>) {
      abandon(client, caller, id);
    }
    return started;
  }

  // Each starts as often as they like, and has one: else nobody counts what waits for its end.
  private void abandon(String client, Caller caller, String newest) {
    for (var earlier : index.ofClient(client)) {
      if (!earlier.id().equals(newest)
          && earlier.integratedBy().equals(caller.login())
          && earlier.purpose() == Purpose.CONNECT) {
        connections.command(
            earlier.id(),
            Cause.of(caller.login()),
            now -> Drafting.abandon(Objects.requireNonNull(now), clock.instant()),
            Connection::told);
      }
    }
  }

  private Outcome<Connection> start(NewDraft draft, Cause cause, Function<Connection, ?> answer) {
    return connections.command(
        draft.id(),
        cause,
        before ->
            before == null
                ? Drafting.start(draft, clock.instant())
                : Decision.refused(Drafting.keyOutlived()),
        answer);
  }

  private NewDraft draft(
      String id, String practice, String client, Software software, Caller caller) {
    return new NewDraft(
        id,
        practice,
        client,
        software,
        caller.login(),
        terms.state(id).hash(),
        terms.life(),
        Purpose.CONNECT);
  }

  private List<Refusal> against(String client, Software software, ClientFacts facts) {
    var forbidden = Managing.against(facts);
    if (!forbidden.isEmpty()) {
      return forbidden;
    }
    if (!providers.of(software).isSetUp()) {
      return List.of(Drafting.notSetUp(software));
    }
    return other(client).stream().toList();
  }

  /** Why a client cannot be connected: what it has, or is being added with. */
  Optional<Refusal> other(String client) {
    return index.ofClient(client).stream()
        .filter(one -> one.organisationKey() != null)
        .findFirst()
        .map(one -> one.status().isAttached() ? Managing.connected(one) : seen.notYet());
  }

  /** What another sign-in for a connection is known by; with a key always the same. */
  public String idFor(Stored<Connection> connection, Cause cause) {
    return cause.newId("renewal of " + connection.id());
  }

  /**
   * Begins another sign-in for a connection.
   *
   * @param id as {@link #idFor} gives it
   * @param connection of one that the caller sees
   * @param purpose {@link Purpose#RECONNECT} or {@link Purpose#CHANGE_ORGANISATION}
   */
  public Outcome<Connection> renew(
      String id,
      Stored<Connection> connection,
      Purpose purpose,
      Caller caller,
      Cause cause,
      Function<Connection, ?> answer) {
    return connections.command(
        connection.id(),
        cause,
        now -> {
          var software = Objects.requireNonNull(now).software();
          return providers.of(software).isSetUp()
              ? Renewing.start(now, renewal(id, purpose, caller), clients.status(now.client()))
              : Decision.refused(Drafting.notSetUp(software));
        },
        answer);
  }

  // A key may be used again after a day: the state of then must not become good again.
  private Renewal renewal(String asked, Purpose purpose, Caller caller) {
    var started = clock.instant();
    var id = asked + "/" + started.toEpochMilli();
    return Renewal.of(
        id, purpose, caller.login(), started, terms.state(id).hash(), started.plus(terms.life()));
  }

  /** The caller's own sign-in under way for a client that they see, the newest. */
  public Optional<SignIn> underWay(Caller caller, String client) {
    return seen.mayLookAfter(caller, client)
        ? index.ofClient(client).stream()
            .flatMap(one -> of(one).stream())
            .filter(one -> one.by().equals(caller.login()))
            .filter(one -> !one.isOver(clock.instant()) && !(one.isStarted() && one.isSpent()))
            .max(Comparator.comparing(SignIn::lapsesAt))
        : Optional.empty();
  }

  private static Optional<SignIn> of(Connection connection) {
    if (connection.renewal() != null) {
      return Optional.of(new SignIn(connection, connection.renewal()));
    }
    return Optional.of(SignIn.first(connection))
        .filter(one -> one.purpose() == Purpose.CONNECT)
        .filter(one -> one.isStarted() || one.isAuthorised());
  }

  /** Why {@link #underWay} finds nothing. */
  public Refusal notUnderWay() {
    return ConnectionReason.SIGN_IN_NOT_FOUND.because(
        "You have no sign-in under way for such a client.");
  }

  /** Where the caller signs in, while they are to. */
  public Optional<WayThere> address(SignIn signIn, Caller caller) {
    return signIn.isStarted()
        ? terms.address(signIn, providers.of(signIn.connection().software()), caller)
        : Optional.empty();
  }

  private static Outcome<Connection> refused(Refusal why) {
    return new Outcome.Refused<>(List.of(why));
  }
}
