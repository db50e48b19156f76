package io.clientele.client.connection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.HeardConnections;
import io.clientele.client.connection.Organisation;
import io.clientele.platform.consume.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One row per connection. */
final class MongoHeardConnections implements HeardConnections {

  static final String BY_CLIENT_INDEX = "client";

  private final Rows rows;

  MongoHeardConnections(Rows rows) {
    this.rows = rows;
  }

  /** Makes the index that asking by client needs. */
  void prepare() {
    rows.collection()
        .createIndex(Indexes.ascending("client"), new IndexOptions().name(BY_CLIENT_INDEX));
  }

  @Override
  public Optional<HeardConnection> find(String practice, String id) {
    return Optional.ofNullable(
            rows.collection().find(and(eq(id), eq("practice", practice))).first())
        .map(MongoHeardConnections::read);
  }

  @Override
  public List<HeardConnection> ofClient(String client) {
    return rowsOf(client).map(MongoHeardConnections::read).into(new ArrayList<>());
  }

  FindIterable<Document> rowsOf(String client) {
    return rows.collection().find(eq("client", client));
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
