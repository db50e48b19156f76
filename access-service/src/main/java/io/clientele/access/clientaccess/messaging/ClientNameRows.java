package io.clientele.access.clientaccess.messaging;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import io.clientele.access.clientaccess.ClientNames;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
  public Map<String, String> of(Collection<String> clients) {
    var names = new HashMap<String, String>();
    rows.collection()
        .find(in("_id", clients))
        .forEach(row -> names.put(row.getString("_id"), row.getString(NAME)));
    return names;
  }

  @Override
  public boolean has(String client, String practice) {
    var row = rows.collection().find(eq(client)).first();
    return row != null && practice.equals(row.getString(PRACTICE));
  }
}
