package io.clientele.client.account.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import io.clientele.client.account.NamesTaken;
import io.clientele.platform.aggregate.AggregateStore;

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

  private boolean has(String field, String key, String but) {
    return store.collection(ClientStore.TYPE).find(and(eq(field, key), ne("_id", but))).first()
        != null;
  }
}
