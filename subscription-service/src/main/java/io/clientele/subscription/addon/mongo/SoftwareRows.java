package io.clientele.subscription.addon.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import io.clientele.subscription.addon.HeardSoftware;
import io.clientele.subscription.licence.Connection;
import io.clientele.subscription.licence.Fit;
import io.clientele.subscription.plan.AddOn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * {@code client-connection}: {@code {_id, client, software, status, startedAt}}, one document per
 * connection; {@code software}: {@code {_id: name, supports: [add-on]}}. Software of which nothing
 * was said yet supports nothing.
 */
final class SoftwareRows implements HeardSoftware {

  static final String CONNECTIONS_OF_A_CLIENT = "connections-of-a-client";

  private static final String SUPPORTS = "supports";
  private static final String CLIENT = "client";

  private final Rows connections;
  private final Rows software;

  SoftwareRows(Rows connections, Rows software) {
    this.connections = connections;
    this.software = software;
  }

  /** Makes the index by which the connections of a client are found. */
  void prepare() {
    connections
        .collection()
        .createIndex(Indexes.ascending(CLIENT), new IndexOptions().name(CONNECTIONS_OF_A_CLIENT));
  }

  @Override
  public void connection(Heard heard, String id, String client, Connection connection) {
    connections.write(
        id,
        heard,
        new Document(CLIENT, client)
            .append("software", connection.software())
            .append("status", connection.status())
            .append("startedAt", Date.from(connection.startedAt())));
  }

  @Override
  public boolean software(Heard heard, String name, Set<AddOn> supports) {
    var names = supports.stream().map(AddOn::name).sorted().toList();
    var before = software.collection().find(Filters.eq(name)).first();
    var isNew = software.write(name, heard, new Document(SUPPORTS, names));
    return !isNew || before == null || !names.equals(before.getList(SUPPORTS, String.class));
  }

  @Override
  public Fit fit(String client, AddOn addOn) {
    return Connection.softwareOf(connectionsOf(client))
        .map(used -> supported(addOn).contains(used) ? Fit.with(used) : Fit.not(used))
        .orElseGet(Fit::missing);
  }

  @Override
  public List<String> supported(AddOn addOn) {
    var names = new ArrayList<String>();
    for (var row : software.collection().find(Filters.eq(SUPPORTS, addOn.name()))) {
      names.add(row.getString("_id"));
    }
    names.sort(null);
    return names;
  }

  private List<Connection> connectionsOf(String client) {
    var all = new ArrayList<Connection>();
    for (var row : connections.collection().find(Filters.eq(CLIENT, client))) {
      Instant startedAt = row.getDate("startedAt").toInstant();
      all.add(new Connection(row.getString("software"), row.getString("status"), startedAt));
    }
    return all;
  }
}
