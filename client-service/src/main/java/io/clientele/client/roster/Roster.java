package io.clientele.client.roster;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client list. */
public final class Roster {

  private static final Logger LOG = LoggerFactory.getLogger(Roster.class);

  private final Aggregates<Client, ClientEvent> clients;
  private final RosterRows rows;

  /** The list in these rows. */
  public Roster(Aggregates<Client, ClientEvent> clients, RosterRows rows) {
    this.clients = clients;
    this.rows = rows;
  }

  /**
   * Shows a client as it is now, before its events come round: who has added one sees it at once
   * (LST-2).
   */
  public void showAtOnce(String client) {
    try {
      var stored = clients.find(client);
      var state = stored.state();
      if (state != null) {
        rows.show(ListedClient.of(state), new Heard(Client.TYPE + "/" + client, stored.sequence()));
      }
    } catch (RuntimeException e) {
      // The client is there, so the caller must not be told to try again; its event shows it soon.
      LOG.warn("client {} is shown only when its event comes: {}", client, e.toString());
    }
  }

  /** One page of the list. */
  public RosterPage find(RosterQuery query) {
    return rows.find(query);
  }

  /** How many clients a caller sees of those that are asked for. */
  public long count(Sight sight, Asked asked) {
    return rows.count(sight, asked);
  }

  /** One client as it is now, if it is seen. */
  public Optional<Stored<Client>> find(Sight sight, String client) {
    return rows.seen(sight, List.of(client)).contains(client)
        ? Optional.of(clients.find(client)).filter(stored -> stored.state() != null)
        : Optional.empty();
  }

  /** Those of these clients that are seen (LST-4). */
  public Set<String> seen(Sight sight, Collection<String> clients) {
    return rows.seen(sight, clients);
  }

  /** Why a command on this client is not even looked at; empty if the client is seen (LST-4). */
  public Optional<Refusal> unseen(Sight sight, String client) {
    return find(sight, client).isPresent() ? Optional.empty() : Optional.of(notFound());
  }

  /** That there is no such client, or that it is not seen; nobody is told which. */
  public static Refusal notFound() {
    return RosterReason.CLIENT_NOT_FOUND.because("There is no such client, or you do not see it.");
  }
}
