package io.clientele.client.account.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import io.clientele.client.account.Client;
import io.clientele.client.account.CodesGiven;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Asks the clients themselves, by their ids or by the unique index of their codes. */
record MongoCodesGiven(AggregateStore store) implements CodesGiven {

  private static final String ID = "_id";
  private static final String CODE = "practiceCode";

  @Override
  public Map<String, String> of(Collection<String> clients) {
    var codes = new HashMap<String, String>();
    for (var client : find(and(in(ID, clients), exists(CODE)), CODE)) {
      codes.put(client.getString(ID), client.getString(CODE));
    }
    return codes;
  }

  @Override
  public Map<String, String> holders(Collection<String> keys) {
    var holders = new HashMap<String, String>();
    for (var client : having(keys)) {
      holders.put(client.getString(ClientStore.PRACTICE_CODE_FIELD), client.getString(ID));
    }
    return holders;
  }

  FindIterable<Document> having(Collection<String> keys) {
    return find(in(ClientStore.PRACTICE_CODE_FIELD, keys), ClientStore.PRACTICE_CODE_FIELD)
        .hintString(Client.PRACTICE_CODE_INDEX);
  }

  private FindIterable<Document> find(Bson which, String field) {
    return store.collection(ClientStore.TYPE).find(which).projection(include(field));
  }
}
