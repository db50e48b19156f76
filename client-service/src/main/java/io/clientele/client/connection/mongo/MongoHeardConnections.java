package io.clientele.client.connection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.HeardConnections;
import io.clientele.client.connection.Organisation;
import io.clientele.platform.consume.Rows;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One row per connection. */
final class MongoHeardConnections implements HeardConnections {

  private final Rows rows;

  MongoHeardConnections(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<HeardConnection> find(String practice, String id) {
    return Optional.ofNullable(
            rows.collection().find(and(eq(id), eq("practice", practice))).first())
        .map(MongoHeardConnections::read);
  }

  private static HeardConnection read(Document row) {
    return new HeardConnection(
        row.getString("_id"),
        row.getString("practice"),
        row.getString("client"),
        row.getString("software"),
        row.getString("status"),
        organisation(row.get("organisation", Document.class)));
  }

  private static @Nullable Organisation organisation(@Nullable Document row) {
    return row == null
        ? null
        : new Organisation(
            row.getString("name"),
            row.getString("country"),
            row.getString("currency"),
            row.getString("financialYearEnd"));
  }
}
