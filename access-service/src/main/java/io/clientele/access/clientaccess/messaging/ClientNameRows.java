package io.clientele.access.clientaccess.messaging;

import static com.mongodb.client.model.Filters.eq;

import io.clientele.access.clientaccess.ClientNames;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** The names of clients and whose they are, one row each. */
final class ClientNameRows implements ClientNames {

  private static final String NAME = "name";
  private static final String PRACTICE = "practice";

  private final Rows rows;

  ClientNameRows(Rows rows) {
    this.rows = rows;
  }

  /** What we want to know of a client. */
  record Named(String client, String practice, String businessName) {
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
        named -> new Document(NAME, named.businessName()).append(PRACTICE, named.practice()));
  }

  @Override
  public Optional<String> of(String client) {
    return row(client).map(row -> row.getString(NAME));
  }

  @Override
  public boolean has(String client, String practice) {
    return row(client).filter(row -> practice.equals(row.getString(PRACTICE))).isPresent();
  }

  private Optional<Document> row(String client) {
    return Optional.ofNullable(rows.collection().find(eq(client)).first());
  }
}
