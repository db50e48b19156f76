package io.clientele.access.clientaccess.mongo;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import java.util.List;

/** The access to clients in any store. */
public final class AccessesOn {

  private AccessesOn() {}

  /** That in this one. */
  public static ClientAccesses store(AggregateStore store) {
    var made = new ClientAccessStore();
    var type = made.clientAccessType();
    return made.accessToClients(store, type, made.clientAccesses(store, type));
  }

  /** A client that one colleague sees. */
  public static void open(ClientAccesses at, String client, String practice, String colleague) {
    var access = new ClientAccess(client, practice, List.of(colleague), List.of(), List.of(), null);
    at.command(
        client,
        Cause.of("test"),
        known ->
            Decision.done(
                access,
                new ClientAccessEvent.AccessGranted(client, colleague, colleague, Duty.ALL)));
  }
}
