package io.clientele.integration.connection;

import io.clientele.integration.connection.ConnectionEvent.ConnectionAttached;
import io.clientele.integration.connection.ConnectionEvent.IntegrationConnected;
import io.clientele.integration.connection.ConnectionEvent.IntegrationExpired;
import io.clientele.integration.connection.ConnectionEvent.ListsRefreshed;
import io.clientele.integration.provider.ListName;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What happens to a connection whose client is there (INT-3, INT-4, INT-7). */
public final class Importing {

  /** How long whoever works on an import may be silent before others do it. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 6;

  /** After so many faults in a row a list has failed. */
  private static final int MOST_ATTEMPTS = 6;

  private Importing() {}

  /**
   * The client was added with it. Also after its time, as long as nobody said it was not.
   *
   * @param run names the import that follows
   */
  public static Decision<Connection, ConnectionEvent> attach(
      Connection draft, String client, String run, List<ListName> lists, Instant now) {
    if (!draft.client().equals(client)) {
      return Decision.refused(
          ConnectionReason.NOT_THIS_CLIENT.because("The connection is for another client."));
    }
    return switch (draft.status()) {
      case CHOSEN, LAPSING -> {
        if (draft.organisation() == null) {
          yield Decision.refused(Drafting.notSignedIn());
        }
        var pending = ListProgress.pending(lists);
        yield Decision.done(
            draft
                .copy()
                .status(ConnectionStatus.IMPORTING)
                .settled()
                .lists(pending)
                .run(new ImportRun(run, now, 0, pending))
                .make(),
            new ConnectionAttached(draft.id(), client));
      }
      case STARTED, AUTHORISED -> Decision.refused(Drafting.notSignedIn());
      case LAPSED -> Decision.refused(Drafting.lapsed());
      case IMPORTING, CONNECTED, EXPIRED -> Decision.unchanged();
    };
  }

  /** Somebody wants the lists imported again; once is enough. */
  public static Decision<Connection, ConnectionEvent> refresh(
      Connection connection, String run, Instant now) {
    return switch (connection.status()) {
      case CONNECTED ->
          connection.run() == null
              ? Decision.done(connection.copy().run(again(connection, run, now)).make())
              : Decision.unchanged();
      case IMPORTING -> Decision.unchanged();
      case EXPIRED ->
          Decision.refused(
              ConnectionReason.CONNECTION_EXPIRED.because(
                  "The connection has expired: somebody has to sign in at the provider again."));
      case STARTED, AUTHORISED, CHOSEN, LAPSING, LAPSED ->
          throw new IllegalStateException("a draft has no lists");
    };
  }

  private static ImportRun again(Connection connection, String run, Instant now) {
    var lists = connection.lists().stream().map(ListProgress::list).toList();
    return new ImportRun(run, now, 0, ListProgress.pending(lists));
  }

  /** Somebody begins to work on what is due; of several at once, one. */
  public static Decision<Connection, ConnectionEvent> take(Connection connection, Instant now) {
    var run = connection.run();
    return run == null || run.dueAt().isAfter(now)
        ? Decision.unchanged()
        : Decision.done(connection.copy().run(run.due(now.plus(LEASE), run.attempts())).make());
  }

  /** Whoever works on an import still does; unchanged if that import is over. */
  public static Decision<Connection, ConnectionEvent> goOn(
      Connection connection, String run, Instant now) {
    var current = connection.run();
    return current == null || !current.id().equals(run)
        ? Decision.unchanged()
        : Decision.done(
            connection.copy().run(current.due(now.plus(LEASE), current.attempts())).make());
  }

  /**
   * One list has come to its end. After the last one the connection works, whatever failed.
   *
   * @param run the run it was read in; a later one does not care
   */
  public static Decision<Connection, ConnectionEvent> note(
      Connection connection, String run, ListProgress progress, Instant now) {
    return noted(connection, run, progress, now, now.plus(LEASE));
  }

  private static Decision<Connection, ConnectionEvent> noted(
      Connection connection, String run, ListProgress progress, Instant now, Instant nextDue) {
    var current = connection.run();
    if (current == null
        || !current.id().equals(run)
        || !current.pending().contains(progress.list())) {
      return Decision.unchanged();
    }
    var next = current.with(progress, nextDue);
    return next.pending().isEmpty()
        ? finished(connection, next.lists(), now)
        : Decision.done(connection.copy().run(next).make());
  }

  private static Decision<Connection, ConnectionEvent> finished(
      Connection connection, List<ListProgress> lists, Instant now) {
    var next = connection.copy().lists(lists).run(null);
    if (connection.status() == ConnectionStatus.CONNECTED) {
      return Decision.done(
          next.make(), new ListsRefreshed(connection.id(), connection.client(), lists));
    }
    return Decision.done(
        next.status(ConnectionStatus.CONNECTED).connectedAt(now).make(),
        new IntegrationConnected(
            connection.id(),
            connection.client(),
            connection.software(),
            Objects.requireNonNull(connection.organisation()),
            lists));
  }

  /** The provider wants us to wait: that is no fault of the list. */
  public static Decision<Connection, ConnectionEvent> putOff(
      Connection connection, String run, Instant until) {
    var current = connection.run();
    return current == null || !current.id().equals(run)
        ? Decision.unchanged()
        : Decision.done(connection.copy().run(current.due(until, current.attempts())).make());
  }

  /** A list could not be read, which may pass: later again, and at last it has failed. */
  public static Decision<Connection, ConnectionEvent> failed(
      Connection connection, String run, ListName list, Instant now) {
    var current = connection.run();
    if (current == null || !current.id().equals(run)) {
      return Decision.unchanged();
    }
    if (current.attempts() + 1 >= MOST_ATTEMPTS) {
      // Whoever tried stops here; the next list is for anybody, at once.
      var failed = new ListProgress(list, ListProgress.Status.FAILED, null, now);
      return noted(connection, run, failed, now, now);
    }
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(current.attempts(), MOST_DOUBLINGS));
    return Decision.done(
        connection.copy().run(current.due(now.plus(pause), current.attempts() + 1)).make());
  }

  /** It works no longer; said once. A draft does not expire, it lapses. */
  public static Decision<Connection, ConnectionEvent> expire(Connection connection, Expiry why) {
    return switch (connection.status()) {
      case IMPORTING, CONNECTED ->
          Decision.done(
              connection.copy().status(ConnectionStatus.EXPIRED).run(null).make(),
              new IntegrationExpired(
                  connection.id(), connection.client(), connection.software(), why));
      case STARTED, AUTHORISED, CHOSEN, LAPSING, LAPSED, EXPIRED -> Decision.unchanged();
    };
  }
}
