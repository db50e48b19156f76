package io.clientele.integration.lists;

import io.clientele.integration.authorisation.AccessTokens;
import io.clientele.integration.authorisation.SignInOver;
import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Clients;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.Expiring;
import io.clientele.integration.connection.Expiry;
import io.clientele.integration.connection.ImportRun;
import io.clientele.integration.connection.Importing;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.connection.ListProgress.Status;
import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports the lists of one connection, one after the other; each is kept as soon as it is there, so
 * that a crash costs one list and a failing one does not undo the others (INT-4).
 */
public final class ListImport {

  private static final Logger LOG = LoggerFactory.getLogger(ListImport.class);
  private static final Cause CAUSE = Cause.of("integration-service");

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final Clients clients;
  private final Providers providers;
  private final AccessTokens tokens;
  private final ListReading reading;
  private final DailyRound daily;
  private final Duration suspectFor;
  private final Clock clock;

  /**
   * Imports by one instance.
   *
   * @param suspectFor how long to wait when the sign-in is in doubt
   */
  public ListImport(
      Aggregates<Connection, ConnectionEvent> connections,
      Clients clients,
      Providers providers,
      AccessTokens tokens,
      ListReading reading,
      DailyRound daily,
      Duration suspectFor,
      Clock clock) {
    this.connections = connections;
    this.clients = clients;
    this.providers = providers;
    this.tokens = tokens;
    this.reading = reading;
    this.daily = daily;
    this.suspectFor = suspectFor;
    this.clock = clock;
  }

  /** Works on a connection's import, if it is due, its client is active and nobody else does. */
  public void run(String connection) {
    if (command(connection, now -> Importing.take(now, client(now), clock.instant()))
        instanceof Outcome.Done<Connection> taken) {
      daily.begun(connection);
      work(taken.state(), Objects.requireNonNull(taken.state().run()));
    } else {
      command(connection, now -> Importing.rest(now, client(now), clock.instant()));
    }
  }

  private ClientStatus client(Connection connection) {
    return clients.status(connection.client());
  }

  /** What follows from an attempt at one list. */
  private enum Then {
    NEXT,
    /** The list once more, after all others had their turn. */
    LATER,
    STOP
  }

  private void work(Connection connection, ImportRun run) {
    var later = false;
    for (var list : run.pending()) {
      switch (attempt(connection, run, list)) {
        case NEXT -> {}
        case LATER -> later = true;
        case STOP -> {
          return;
        }
      }
    }
    if (later) {
      command(connection.id(), now -> Importing.failed(now, run.id(), ends(now), clock.instant()));
    }
  }

  private Then attempt(Connection connection, ImportRun run, ListName list) {
    try {
      return imported(connection, run, list);
    } catch (SignInOver over) {
      command(connection.id(), now -> Expiring.expire(now, run.id(), Expiry.AUTHORISATION_EXPIRED));
      return Then.STOP;
    } catch (Lease.Over over) {
      return Then.STOP;
    } catch (RuntimeException fault) {
      LOG.warn("{} of connection {} was not kept: {}", list, connection.id(), fault.toString());
      return later(connection, run);
    }
  }

  private Then imported(Connection connection, ImportRun run, ListName list) {
    try {
      var lease = new Lease(() -> goOn(connection.id(), run.id()), clock);
      var count = reading.read(connection, run.id(), list, lease);
      return note(connection, run, new ListProgress(list, Status.IMPORTED, count, clock.instant()));
    } catch (ProviderFault fault) {
      LOG.warn("{} of connection {}: {}", list, connection.id(), fault.getMessage());
      return after(fault, connection, run, list);
    }
  }

  /** Whether this work still belongs to the run under way; if so, nobody else begins it. */
  private boolean goOn(String connection, String run) {
    return command(connection, now -> Importing.goOn(now, run, client(now), clock.instant()))
        instanceof Outcome.Done<Connection>;
  }

  private Then after(ProviderFault fault, Connection connection, ImportRun run, ListName list) {
    return switch (fault) {
      case Wait wait -> putOff(connection, run, wait.length());
      // It may be over, or not: in a while that is decided, one way or the other.
      case GrantRefused refused -> rest(connection, run);
      case Passing passing -> later(connection, run);
      case NeedsRefresh closed -> closed(connection, run, list);
      case Disconnected closed -> closed(connection, run, list);
      case ListClosed closed -> note(connection, run, list, Status.UNAVAILABLE);
      case OurBug bug -> note(connection, run, list, Status.FAILED);
    };
  }

  // With a token just refreshed the answer is still no: the organisation is gone, or only this
  // list. Where even the organisations may not be seen, it is gone (INT-14).
  private Then closed(Connection connection, ImportRun run, ListName list) {
    try {
      return isOpen(connection)
          ? note(connection, run, list, Status.UNAVAILABLE)
          : expire(connection, run);
    } catch (NeedsRefresh | Disconnected gone) {
      return expire(connection, run);
    } catch (ProviderFault fault) {
      return rest(connection, run);
    }
  }

  private boolean isOpen(Connection connection) {
    var provider = providers.of(connection.software());
    var organisation = Objects.requireNonNull(connection.organisation()).id();
    return tokens
        .with(Objects.requireNonNull(connection.authorisation()), provider::organisations)
        .stream()
        .anyMatch(one -> one.id().equals(organisation));
  }

  private Then expire(Connection connection, ImportRun run) {
    command(
        connection.id(), now -> Expiring.expire(now, run.id(), Expiry.ORGANISATION_DISCONNECTED));
    return Then.STOP;
  }

  private Then note(Connection connection, ImportRun run, ListName list, Status status) {
    return note(connection, run, new ListProgress(list, status, null, clock.instant()));
  }

  // It may have cost much time: the others begin with a fresh lease.
  private Then later(Connection connection, ImportRun run) {
    return goOn(connection.id(), run.id()) ? Then.LATER : Then.STOP;
  }

  private Then putOff(Connection connection, ImportRun run, Duration length) {
    command(connection.id(), now -> Importing.putOff(now, run.id(), clock.instant().plus(length)));
    return Then.STOP;
  }

  private Then rest(Connection connection, ImportRun run) {
    command(
        connection.id(), now -> Importing.rest(now, run.id(), clock.instant().plus(suspectFor)));
    return Then.STOP;
  }

  private Then note(Connection connection, ImportRun run, ListProgress progress) {
    var noted =
        command(
            connection.id(),
            now -> Importing.note(now, run.id(), progress, ends(now), clock.instant()));
    return noted instanceof Outcome.Done<Connection> ? Then.NEXT : Then.STOP;
  }

  private @Nullable Ends ends(Connection connection) {
    return tokens.ends(Objects.requireNonNull(connection.authorisation()));
  }

  private Outcome<Connection> command(
      String id, Function<Connection, Decision<Connection, ConnectionEvent>> decide) {
    return connections.command(
        id, CAUSE, now -> decide.apply(Objects.requireNonNull(now)), Connection::told);
  }
}
