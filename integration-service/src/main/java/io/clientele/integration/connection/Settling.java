package io.clientele.integration.connection;

import io.clientele.integration.authorisation.SignInOver;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles sign-ins that are to connect an organisation again: nothing is to be chosen, so it is
 * done as soon as the provider says what they see, whoever is still looking (INT-5a).
 */
public final class Settling {

  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
  private static final int AT_ONCE = 100;

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final ConnectionIndex index;
  private final Clients clients;
  private final Providers providers;
  private final OfferedOrganisations organisations;
  private final Clock clock;

  /** As one instance does it. */
  public Settling(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      Clients clients,
      Providers providers,
      OfferedOrganisations organisations,
      Clock clock) {
    this.connections = connections;
    this.index = index;
    this.clients = clients;
    this.providers = providers;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * What became of a sign-in.
   *
   * @param left it, as it stands now; null if it is over
   * @param reconnected whether its connection works by it now
   * @param resting whether it waits for its client, which is deactivated (LIF-2)
   */
  public record Settled(@Nullable SignIn left, boolean reconnected, boolean resting) {

    private static final Settled RECONNECTED = new Settled(null, true, false);
    private static final Settled OVER = new Settled(null, false, false);

    private static Settled left(SignIn signIn) {
      return new Settled(signIn, false, false);
    }

    private static Settled resting(SignIn signIn) {
      return new Settled(signIn, false, true);
    }
  }

  /**
   * One round, for what the person's own browser did not settle; call it about once a second.
   *
   * @param hands do the work, for each software its own; the round itself does not wait for a
   *     provider
   */
  public void run(Function<Software, Executor> hands) {
    for (var software : Software.values()) {
      for (var connection : index.unsettled(software, clock.instant(), AT_ONCE)) {
        hands.apply(software).execute(() -> again(connection));
      }
    }
  }

  // Put off first, by one of several: one that cannot be settled now leaves its place to others.
  private void again(String id) {
    var connection = Objects.requireNonNull(connections.find(id).state());
    var renewal = connection.renewal();
    if (renewal == null || !clock.instant().isBefore(renewal.lapsesAt())) {
      return;
    }
    var mine =
        command(
            new SignIn(connection, renewal),
            now -> Renewing.taken(now, renewal.id(), clock.instant()));
    if (mine instanceof Outcome.Done<Connection> done) {
      settle(new SignIn(done.state(), Objects.requireNonNull(done.state().renewal())));
    }
  }

  private void settle(SignIn signIn) {
    try {
      settled(signIn);
    } catch (ProviderFault | SignInOver fault) {
      LOG.warn("sign-in {} is yet to be looked at: {}", signIn.id(), fault.getMessage());
    }
  }

  /**
   * What follows from a sign-in that is to connect an organisation again: it is done, or nothing
   * changes. Any other is left as it is.
   *
   * @throws io.clientele.integration.provider.ProviderFault if the provider must be asked and does
   *     not answer; nothing is lost, and it may be asked again
   */
  public Settled settled(SignIn signIn) {
    var organisation = signIn.connection().organisation();
    if (signIn.purpose() != Purpose.RECONNECT || !signIn.isAuthorised() || organisation == null) {
      return Settled.left(signIn);
    }
    if (isDeactivated(signIn.connection())) {
      return Settled.resting(signIn);
    }
    var found = organisations.find(signIn, organisation.id());
    return switch (command(signIn, now -> settle(now, signIn, found))) {
      case Outcome.Done<Connection> done -> after(done.state());
      case Outcome.Unchanged<Connection> same -> after(same.state());
      case Outcome.Repeated<Connection> repeated -> meanwhile(signIn);
      case Outcome.Refused<Connection> refused -> meanwhile(signIn);
    };
  }

  private Outcome<Connection> command(
      SignIn signIn, Function<Connection, Decision<Connection, ConnectionEvent>> decide) {
    return connections.command(
        signIn.connection().id(),
        Cause.of(signIn.by()),
        now -> decide.apply(Objects.requireNonNull(now)),
        Connection::told);
  }

  private boolean isDeactivated(Connection connection) {
    return clients.status(connection.client()) == ClientStatus.DEACTIVATED;
  }

  private static Settled after(Connection now) {
    return now.renewal() == null
        ? Settled.RECONNECTED
        : Settled.left(new SignIn(now, now.renewal()));
  }

  // Somebody else settled it, or it is over; or its client was deactivated just now.
  private Settled meanwhile(SignIn signIn) {
    var now = Objects.requireNonNull(connections.find(signIn.connection().id()).state());
    var renewal = now.renewal();
    if (renewal != null) {
      return renewal.id().equals(signIn.id())
          ? Settled.resting(new SignIn(now, renewal))
          : Settled.OVER;
    }
    var works = now.status().isAttached() && now.status() != ConnectionStatus.EXPIRED;
    return works && Objects.equals(now.authorisation(), signIn.authorisation())
        ? Settled.RECONNECTED
        : Settled.OVER;
  }

  private Decision<Connection, ConnectionEvent> settle(
      Connection now, SignIn signIn, Optional<Organisation> found) {
    if (isDeactivated(now)) {
      return Decision.refused(Managing.deactivated());
    }
    return found
        .map(
            organisation ->
                Renewing.reconnect(
                    now,
                    signIn.id(),
                    organisation,
                    signIn.id(),
                    providers.of(now.software()).lists(),
                    clock.instant()))
        .orElseGet(() -> Renewing.differs(now, signIn.id(), clock.instant()));
  }
}
