package io.clientele.client.account.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import io.clientele.client.account.AddedBefore;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Asks the clients themselves, by one look into a unique index. */
record MongoAddedBefore(AggregateStore store) implements AddedBefore {

  @Override
  public Map<String, String> clients(Collection<String> addedAs) {
    var clients = new HashMap<String, String>();
    store
        .collection(ClientStore.TYPE)
        .find(in(ClientStore.ADDED_AS_FIELD, addedAs))
        .projection(include(ClientStore.ADDED_AS_FIELD))
        .forEach(
            client ->
                clients.put(client.getString(ClientStore.ADDED_AS_FIELD), client.getString("_id")));
    return clients;
  }
}
