package io.clientele.access.identity.key;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.NotUnique;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All signing keys, newest first. The first is made when there is none. */
final class KeyRing implements JWKSource<SecurityContext> {

  private static final String ONE_PER_GENERATION = "one-key-per-generation";
  private static final int FIRST = 1;

  private final AggregateType<SigningKey, SigningKeyEvent> type;
  private final AggregateStore store;
  private final KeyMaking making;
  private final Clock clock;
  // Read again now and then, because another instance may add one.
  private final LoadingCache<String, List<JWK>> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(all -> load());

  KeyRing(
      AggregateType<SigningKey, SigningKeyEvent> type,
      AggregateStore store,
      KeyMaking making,
      Clock clock) {
    this.type = type;
    this.store = store;
    this.making = making;
    this.clock = clock;
    collection()
        .createIndex(
            Indexes.ascending("generation"),
            new IndexOptions().name(ONE_PER_GENERATION).unique(true).sparse(true));
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(new JWKSet(known.get("all")));
  }

  /** Makes the first key unless there is one; when two instances try, one key results. */
  void begin() {
    if (collection().find(Filters.eq("generation", FIRST)).first() != null) {
      return;
    }
    var key = making.make(FIRST, clock.instant());
    try {
      store
          .of(type)
          .command(key.id(), Cause.of("access-service"), none -> key.published(), SigningKey::told);
    } catch (NotUnique e) {
      if (!e.names(ONE_PER_GENERATION)) {
        throw e;
      }
      // The other instance's is as good as ours.
    }
  }

  private List<JWK> load() {
    begin();
    var keys = new ArrayList<JWK>();
    for (var document : collection().find().sort(Sorts.descending("generation"))) {
      keys.add(making.open(store.read(type, document)));
    }
    return keys;
  }

  private MongoCollection<Document> collection() {
    return store.collection(type);
  }
}
