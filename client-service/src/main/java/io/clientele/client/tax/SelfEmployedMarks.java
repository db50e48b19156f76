package io.clientele.client.tax;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientMarkedSelfEmployed;
import io.clientele.client.account.ClientEvent.SelfEmployedMarkRemoved;
import io.clientele.client.connection.HeardConnection.Readiness;
import io.clientele.client.connection.HeardConnections;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.practice.Practices;
import io.clientele.client.practice.Region;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Marks clients self-employed, and takes the mark away (CLI-12).
 *
 * <p>A client has the mark or accounting software, never both. Each service refuses what it knows
 * of; as each only hears of the other, both may say yes at once. Then the connection stays and the
 * mark goes: {@link #connected} is told once a connection belongs to the client, and writes over
 * the client also where it has no mark. So a mark that asked for connections before this one was
 * heard of finds another version, and asks again.
 */
public final class SelfEmployedMarks {

  private final Aggregates<Client, ClientEvent> clients;
  private final Roster roster;
  private final Practices practices;
  private final HeardConnections connections;

  /** Over these. */
  public SelfEmployedMarks(
      Aggregates<Client, ClientEvent> clients,
      Roster roster,
      Practices practices,
      HeardConnections connections) {
    this.clients = clients;
    this.roster = roster;
    this.practices = practices;
    this.connections = connections;
  }

  /** Marks a client, with its region's present list; harmless to repeat. */
  public Outcome<Client> mark(
      Caller caller, String client, Cause cause, Function<Client, ?> answer) {
    return command(caller, client, cause, this::marked, answer);
  }

  /** Takes the mark away; harmless to repeat. */
  public Outcome<Client> unmark(
      Caller caller, String client, Cause cause, Function<Client, ?> answer) {
    return command(caller, client, cause, SelfEmployedMarks::unmarked, answer);
  }

  /**
   * Takes the mark away from a client that has accounting software now. The connection must have
   * been put where connections are heard of before.
   */
  public void connected(String client, Heard heard, Cause cause) {
    var found = clients.find(client).state();
    if (found != null
        && heard.source().equals("connection/" + found.connection())
        && found.categoryList() == null) {
      return; // The one it was added with stood against any mark; people's edits need not suffer.
    }
    clients.react(client, heard, cause, now -> now == null ? Decision.unchanged() : unmarked(now));
  }

  private Outcome<Client> command(
      Caller caller,
      String client,
      Cause cause,
      Function<Client, Decision<Client, ClientEvent>> decide,
      Function<Client, ?> answer) {
    return roster
        .unseen(Sight.of(caller), client)
        .<Outcome<Client>>map(no -> new Outcome.Refused<>(List.of(no)))
        .orElseGet(() -> clients.command(client, cause, now -> whereThere(now, decide), answer));
  }

  private static Decision<Client, ClientEvent> whereThere(
      @Nullable Client now, Function<Client, Decision<Client, ClientEvent>> decide) {
    return now == null ? Decision.refused(Roster.notFound()) : decide.apply(now);
  }

  private Decision<Client, ClientEvent> marked(Client now) {
    return practices
        .find(now.practice())
        .map(practice -> marked(now, practice.region()))
        .orElseGet(() -> Decision.refused(PracticeReason.notKnownYet()));
  }

  private Decision<Client, ClientEvent> marked(Client now, Region region) {
    var list = region.selfEmployedList().orElse(null);
    if (list != null && list.equals(now.categoryList())) {
      return Decision.unchanged();
    }
    var problem = SelfEmployedMark.problem(region, now.kind(), isConnected(now));
    return problem.isPresent() || list == null
        ? Decision.refused(problem.stream().toList())
        : Decision.done(now.marked(list), new ClientMarkedSelfEmployed(now.id(), list));
  }

  private static Decision<Client, ClientEvent> unmarked(Client now) {
    var list = now.categoryList();
    return list == null
        ? Decision.unchanged()
        : Decision.done(now.marked(null), new SelfEmployedMarkRemoved(now.id(), list));
  }

  /** Also by a connection that was only begun: it is for this client and not over. */
  private boolean isConnected(Client now) {
    var heard = connections.ofClient(now.id());
    return heard.stream().anyMatch(connection -> connection.readiness() != Readiness.OVER)
        // The one it was added with, while nothing was heard of what became of it.
        || heard.stream().noneMatch(one -> one.id().equals(now.connection()))
            && now.connection() != null;
  }
}
