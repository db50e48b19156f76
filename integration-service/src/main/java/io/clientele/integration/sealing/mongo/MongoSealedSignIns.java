package io.clientele.integration.sealing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.sealing.SealedSignIns;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Read at a start, when an operator asks, and while a key is changed: no index is kept for it. */
final class MongoSealedSignIns implements SealedSignIns {

  private static final List<String> TOKENS = List.of("tokens", "leaving.tokens");
  private static final String KEY = ".key";
  private static final String UNDER = ".key.under";

  private final AggregateStore store;
  private final AggregateType<Authorisation, AuthorisationEvent> type;

  MongoSealedSignIns(AggregateStore store, AggregateType<Authorisation, AuthorisationEvent> type) {
    this.store = store;
    this.type = type;
  }

  @Override
  public Map<String, Long> byKey() {
    var counts = new TreeMap<String, Long>();
    for (var tokens : TOKENS) {
      for (var key : collection().distinct(tokens + UNDER, String.class)) {
        counts.merge(key, collection().countDocuments(eq(tokens + UNDER, key)), Long::sum);
      }
    }
    return counts;
  }

  @Override
  public long bare() {
    return collection().countDocuments(or(TOKENS.stream().map(MongoSealedSignIns::bare).toList()));
  }

  @Override
  public List<Authorisation> someBare(int most) {
    return read(bare("tokens"), most);
  }

  @Override
  public List<Authorisation> notUnder(String key, String after, int most) {
    return read(and(gt("_id", after), exists("tokens"), ne("tokens" + UNDER, key)), most);
  }

  private static Bson bare(String tokens) {
    return and(exists(tokens), exists(tokens + KEY, false));
  }

  private List<Authorisation> read(Bson which, int most) {
    return collection()
        .find(which)
        .sort(Sorts.ascending("_id"))
        .limit(most)
        .map(document -> store.read(type, document))
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> collection() {
    return store.collection(type);
  }
}
