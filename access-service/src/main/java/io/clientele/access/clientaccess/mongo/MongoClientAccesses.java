package io.clientele.access.clientaccess.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

final class MongoClientAccesses implements ClientAccesses {

  private static final List<String> WHERE_LOGINS_STAND =
      List.of("colleagues", "users.login", "accountManager");

  private final MongoCollection<Document> collection;
  private final Aggregates<ClientAccess, ClientAccessEvent> aggregates;

  MongoClientAccesses(
      MongoCollection<Document> collection,
      Aggregates<ClientAccess, ClientAccessEvent> aggregates) {
    this.collection = collection;
    this.aggregates = aggregates;
    for (var field : WHERE_LOGINS_STAND) {
      collection.createIndex(
          Indexes.ascending(field), new IndexOptions().name("by-" + field).sparse(true));
    }
  }

  @Override
  public List<String> clientsOf(String login) {
    return collection
        .find(Filters.or(WHERE_LOGINS_STAND.stream().map(one -> Filters.eq(one, login)).toList()))
        .projection(Projections.include("_id"))
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public Optional<ClientAccess> find(String client) {
    return Optional.ofNullable(aggregates.find(client).state());
  }

  @Override
  public Outcome<ClientAccess> command(
      String client,
      Cause cause,
      Function<@Nullable ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    return aggregates.command(client, cause, decide, ClientAccess::told);
  }

  @Override
  public Map<String, Outcome<ClientAccess>> commandAll(
      Collection<String> clients,
      Cause cause,
      Function<ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    return aggregates.commandAll(clients, cause, decide);
  }

  @Override
  public void react(
      String client,
      Heard heard,
      Cause cause,
      Function<@Nullable ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    aggregates.react(client, heard, cause, decide);
  }
}
