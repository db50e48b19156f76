package io.clientele.integration.connection.mongo;

import com.mongodb.client.model.Filters;
import io.clientele.integration.connection.ClientFacts;
import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Clients;
import io.clientele.platform.consume.Rows;
import java.util.Optional;
import org.bson.Document;

/** One row per client; other services have statuses we need not know. */
final class HeardClients implements Clients {

  private final Rows rows;

  HeardClients(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<ClientFacts> find(String client) {
    return Optional.ofNullable(rows.collection().find(Filters.eq(client)).first())
        .map(
            row ->
                new ClientFacts(
                    row.getString("practice"),
                    status(row),
                    Boolean.TRUE.equals(row.getBoolean("selfEmployed"))));
  }

  @Override
  public Optional<String> name(String client) {
    return Optional.ofNullable(rows.collection().find(Filters.eq(client)).first())
        .map(row -> row.getString("name"));
  }

  private static ClientStatus status(Document row) {
    return ClientStatus.DEACTIVATED.name().equals(row.getString("status"))
        ? ClientStatus.DEACTIVATED
        : ClientStatus.ACTIVE;
  }
}
