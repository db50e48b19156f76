package io.clientele.client.account.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import io.clientele.client.account.NamesTaken;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Asks the clients themselves; each question is one look into its unique index. */
record MongoNamesTaken(AggregateStore store) implements NamesTaken {

  @Override
  public boolean hasCode(String key, String but) {
    return has(ClientStore.PRACTICE_CODE_FIELD, key, but);
  }

  @Override
  public boolean hasAddress(String key, String but) {
    return has(ClientStore.EXTRACT_FIELD, key, but);
  }

  @Override
  public Set<String> codes(Collection<String> keys) {
    return those(ClientStore.PRACTICE_CODE_FIELD, keys);
  }

  @Override
  public Set<String> addresses(Collection<String> keys) {
    return those(ClientStore.EXTRACT_FIELD, keys);
  }

  private boolean has(String field, String key, String but) {
    return store.collection(ClientStore.TYPE).find(and(eq(field, key), ne("_id", but))).first()
        != null;
  }

  private Set<String> those(String field, Collection<String> keys) {
    return keys.isEmpty()
        ? Set.of()
        : store
            .collection(ClientStore.TYPE)
            .find(in(field, keys))
            .projection(include(field))
            .map(client -> client.getString(field))
            .into(new HashSet<>());
  }
}
