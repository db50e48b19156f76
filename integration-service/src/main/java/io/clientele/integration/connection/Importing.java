package io.clientele.integration.connection;

import io.clientele.integration.connection.ConnectionEvent.ConnectionAttached;
import io.clientele.integration.connection.ConnectionEvent.IntegrationConnected;
import io.clientele.integration.connection.ConnectionEvent.ListsRefreshed;
import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.ListName;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to a connection whose client is there (INT-3, INT-4, INT-7). */
public final class Importing {

  /** How long whoever works on an import may be silent before others do it. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 6;

  /** What fails for so long does not pass: the lists it keeps from coming have failed. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** How long after an import that brought nothing at all the next one is made. */
  private static final Duration REST = Duration.ofHours(1);

  /** How long until somebody looks again whether a deactivated client is active. */
  private static final Duration DORMANT = Duration.ofMinutes(1);

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
        yield Decision.done(
            draft
                .copy()
                .status(ConnectionStatus.IMPORTING)
                .settled()
                .lists(ListProgress.pending(lists))
                .run(ImportRun.of(run, now, lists))
                .make(),
            new ConnectionAttached(draft.id(), client));
      }
      case STARTED, AUTHORISED -> Decision.refused(Drafting.notSignedIn());
      case LAPSED -> Decision.refused(Drafting.lapsed());
      case IMPORTING, CONNECTED, EXPIRED, DISCONNECTED -> Decision.unchanged();
    };
  }

  /** Somebody wants the lists imported again; once is enough, and at once. */
  public static Decision<Connection, ConnectionEvent> refresh(
      Connection connection, String run, ClientStatus client, Instant now) {
    if (client == ClientStatus.DEACTIVATED) {
      return Decision.refused(
          ConnectionReason.CLIENT_DEACTIVATED.because(
              "The client is deactivated: its lists are imported again once it is active."));
    }
    return switch (connection.status()) {
      case CONNECTED ->
          connection.run() == null
              ? Decision.done(connection.copy().run(again(connection, run, now)).make())
              : Decision.unchanged();
      case IMPORTING -> hurry(connection, Objects.requireNonNull(connection.run()), now);
      case EXPIRED ->
          Decision.refused(
              ConnectionReason.CONNECTION_EXPIRED.because(
                  "The connection has expired: somebody has to sign in at the provider again."));
      // Somebody has ended it since the caller saw it.
      case DISCONNECTED -> Decision.refused(Managing.notConnected());
      case STARTED, AUTHORISED, CHOSEN, LAPSING, LAPSED ->
          throw new IllegalStateException("a draft has no lists");
    };
  }

  private static ImportRun again(Connection connection, String run, Instant now) {
    return ImportRun.of(run, now, connection.lists().stream().map(ListProgress::list).toList());
  }

  private static Decision<Connection, ConnectionEvent> hurry(
      Connection connection, ImportRun run, Instant now) {
    return run.pending().isEmpty()
        ? Decision.done(connection.copy().run(run.again(now)).make())
        : Decision.unchanged();
  }

  /** Somebody begins to work on what is due; of several at once, one. See {@link #rest}. */
  public static Decision<Connection, ConnectionEvent> take(
      Connection connection, ClientStatus client, Instant now) {
    var run = connection.run();
    if (run == null || run.dueAt().isAfter(now) || client == ClientStatus.DEACTIVATED) {
      return Decision.unchanged();
    }
    var until = now.plus(LEASE);
    var next = run.pending().isEmpty() ? run.again(until) : run.due(until);
    return Decision.done(connection.copy().run(next).make());
  }

  /**
   * What is due waits while its client is deactivated (LIF-2): else it would be the oldest in every
   * round and leave no place for others.
   */
  public static Decision<Connection, ConnectionEvent> rest(
      Connection connection, ClientStatus client, Instant now) {
    var run = connection.run();
    return run == null || run.dueAt().isAfter(now) || client == ClientStatus.ACTIVE
        ? Decision.unchanged()
        : Decision.done(connection.copy().run(run.resting(now.plus(DORMANT))).make());
  }

  /**
   * Whoever works on an import still does; unchanged if that import is over, or its client was
   * deactivated meanwhile.
   */
  public static Decision<Connection, ConnectionEvent> goOn(
      Connection connection, String run, ClientStatus client, Instant now) {
    var current = connection.run();
    return current == null || !current.id().equals(run) || client == ClientStatus.DEACTIVATED
        ? Decision.unchanged()
        : Decision.done(connection.copy().run(current.due(now.plus(LEASE))).make());
  }

  /**
   * One list has come to its end. After the last one the connection works, whatever failed, if only
   * something came.
   *
   * @param run the run it was read in; a later one does not care
   * @param ends when the sign-in ends, to be told with the last one (BEY-4); null if nobody knows
   */
  public static Decision<Connection, ConnectionEvent> note(
      Connection connection, String run, ListProgress progress, @Nullable Ends ends, Instant now) {
    var current = connection.run();
    if (current == null
        || !current.id().equals(run)
        || !current.pending().contains(progress.list())) {
      return Decision.unchanged();
    }
    return advanced(connection, current.with(progress, now.plus(LEASE)), ends, now);
  }

  private static Decision<Connection, ConnectionEvent> advanced(
      Connection connection, ImportRun run, @Nullable Ends ends, Instant now) {
    return run.pending().isEmpty()
        ? finished(connection, run, ends, now)
        : Decision.done(connection.copy().run(run).make());
  }

  private static Decision<Connection, ConnectionEvent> finished(
      Connection connection, ImportRun run, @Nullable Ends ends, Instant now) {
    var lists = run.lists().stream().map(one -> one.after(connection.lists())).toList();
    var outlook = Objects.requireNonNullElse(connection.outlook(), Outlook.UNKNOWN);
    var next = connection.copy().lists(lists).run(null).outlook(outlook.told(ends, now));
    if (connection.status() == ConnectionStatus.CONNECTED) {
      return Decision.done(
          next.make(), new ListsRefreshed(connection.id(), connection.client(), lists));
    }
    if (!run.hasImported()) {
      // Not connected, and nothing anybody could sign in again for: it is tried anew.
      return Decision.done(connection.copy().run(run.resting(now.plus(REST))).make());
    }
    return Decision.done(
        next.status(ConnectionStatus.CONNECTED)
            .connectedAt(Objects.requireNonNullElse(connection.connectedAt(), now))
            .make(),
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
        : Decision.done(connection.copy().run(current.waiting(until)).make());
  }

  /** Nobody is asked for a while, until more is known: nothing that people are told to wait for. */
  public static Decision<Connection, ConnectionEvent> rest(
      Connection connection, String run, Instant until) {
    var current = connection.run();
    return current == null || !current.id().equals(run)
        ? Decision.unchanged()
        : Decision.done(connection.copy().run(current.resting(until)).make());
  }

  /**
   * All that is still pending could not be read, which may pass: later again. After a day of it
   * those lists have failed.
   *
   * @param ends as in {@link #note}
   */
  public static Decision<Connection, ConnectionEvent> failed(
      Connection connection, String run, @Nullable Ends ends, Instant now) {
    var current = connection.run();
    if (current == null || !current.id().equals(run) || current.pending().isEmpty()) {
      return Decision.unchanged();
    }
    var since = current.failingSince();
    if (since != null && !now.isBefore(since.plus(PATIENCE))) {
      return advanced(connection, current.givenUp(now), ends, now);
    }
    return Decision.done(
        connection.copy().run(current.faulty(now, now.plus(pause(current.attempts())))).make());
  }

  private static Duration pause(int attempts) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
