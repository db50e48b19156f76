package io.clientele.access.clientaccess.messaging;

import static com.mongodb.client.model.Filters.eq;

import io.clientele.access.clientaccess.ClientNames;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** The names of clients, one row each. */
final class ClientNameRows implements ClientNames {

  private static final String NAME = "name";

  private final Rows rows;

  ClientNameRows(Rows rows) {
    this.rows = rows;
  }

  /** What we want to know of a client. */
  record Named(String client, String businessName) {
    Named {
      Objects.requireNonNull(client, "client");
      Objects.requireNonNull(businessName, "businessName");
    }
  }

  Projection projection() {
    return Projection.of(
        "client",
        Named.class,
        rows,
        Named::client,
        named -> new Document(NAME, named.businessName()));
  }

  @Override
  public Optional<String> of(String client) {
    return Optional.ofNullable(rows.collection().find(eq(client)).first())
        .map(row -> row.getString(NAME));
  }
}
