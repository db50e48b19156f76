package io.clientele.integration.connection.mongo;

import com.mongodb.client.model.Filters;
import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Clients;
import io.clientele.platform.consume.Rows;

/** One row per client for its status; other services have statuses we need not know. */
final class HeardClients implements Clients {

  private final Rows rows;

  HeardClients(Rows rows) {
    this.rows = rows;
  }

  @Override
  public ClientStatus status(String client) {
    var row = rows.collection().find(Filters.eq(client)).first();
    return row != null && ClientStatus.DEACTIVATED.name().equals(row.getString("status"))
        ? ClientStatus.DEACTIVATED
        : ClientStatus.ACTIVE;
  }
}
