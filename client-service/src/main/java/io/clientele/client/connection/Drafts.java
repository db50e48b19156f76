package io.clientele.client.connection;

import static java.util.Objects.requireNonNull;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of a connection whose time has run out, while somebody may be adding a
 * client with it. Either the client is there, or it can never come: the organisation is kept or
 * freed upon this answer alone.
 *
 * <p>Whoever adds looks at the client's place first and asks {@link #closing} after that. So one
 * who looked before the place was barred finds another version when it writes, and one who looked
 * later is told that the draft is closing.
 */
public class Drafts {

  private final Aggregates<ConnectionDraft, ConnectionDraftEvent> drafts;
  private final Aggregates<Client, ClientEvent> clients;

  /** Over these drafts, and the clients added with them. */
  public Drafts(
      Aggregates<ConnectionDraft, ConnectionDraftEvent> drafts,
      Aggregates<Client, ClientEvent> clients) {
    this.drafts = drafts;
    this.clients = clients;
  }

  /**
   * Whether no client may be added with this connection any more. Must be asked after the client's
   * place was looked at, each time anew.
   */
  public boolean closing(String connection) {
    return drafts.find(connection).state() != null;
  }

  /**
   * Settles one draft; to do so twice, or in two places at once, does no harm.
   *
   * @param practice null if it was not told
   * @param client the id a client added with it has
   */
  public void settle(
      String connection, @Nullable String practice, String client, Heard heard, Cause cause) {
    drafts.command(
        connection,
        cause,
        present -> ConnectionDraft.close(present, connection, practice, client),
        draft -> "");
    var used = used(connection, client, cause);
    drafts.react(
        connection,
        heard,
        cause,
        closing -> requireNonNull(closing, "it was written just now").settle(used));
  }

  private boolean used(String connection, String client, Cause cause) {
    while (true) {
      var place = clients.find(client);
      if (bar(place, cause)) {
        var state = place.state();
        return state != null && connection.equals(state.connection());
      }
    }
  }

  /**
   * Refuses every writer that saw the client's place as we found it. Also where the client is
   * there: what was only read may still be undone when another server takes the lead, what was
   * written over may not.
   *
   * @return false if the place is not as we found it any more
   */
  protected boolean bar(Stored<Client> place, Cause cause) {
    return clients.bar(place, cause);
  }
}
