package io.clientele.access.clientaccess;

import io.clientele.access.audit.ActOf;
import io.clientele.platform.recording.Change;
import io.clientele.platform.recording.Entry;
import java.util.List;

/** What goes on record of the access to a client (ACC-10): all that is told of it. */
public final class ClientAccessRecord {

  private ClientAccessRecord() {}

  /** The entry of an event, with the whole access as it is then: it is ids only. */
  public static List<Entry> entries(Change<ClientAccess, ClientAccessEvent> change) {
    var act = ActOf.of(change.name(), (Record) change.event());
    return List.of(
        new Entry(
            change.after().practice(), act.name(), act.facts(), of(change.id()), change.after()));
  }

  /** What the state of an entry is of: the access to this client. */
  public static String of(String client) {
    return "client-access/" + client;
  }
}
