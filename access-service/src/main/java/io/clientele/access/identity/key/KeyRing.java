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
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All signing keys that are good, newest first. The first is made when there is none. */
final class KeyRing implements JWKSource<SecurityContext> {

  private static final String ONE_PER_GENERATION = "one-key-per-generation";
  private static final String GENERATION = "generation";
  private static final int FIRST = 1;
  private static final Cause OURSELVES = Cause.of("access-service");

  private final AggregateType<SigningKey, SigningKeyEvent> type;
  private final AggregateStore store;
  private final KeyMaking making;
  private final KeyLives lives;
  private final Clock clock;
  // Read again now and then, because another instance may add one.
  private final LoadingCache<String, List<Opened>> known;

  private record Opened(SigningKey key, JWK jwk) {}

  KeyRing(
      AggregateType<SigningKey, SigningKeyEvent> type,
      AggregateStore store,
      KeyMaking making,
      KeySettings settings,
      Clock clock) {
    this.type = type;
    this.store = store;
    this.making = making;
    this.lives = new KeyLives(settings.told(), settings.kept());
    this.clock = clock;
    this.known = Caffeine.newBuilder().expireAfterWrite(settings.reread()).build(all -> load());
    collection()
        .createIndex(
            Indexes.ascending(GENERATION),
            new IndexOptions().name(ONE_PER_GENERATION).unique(true).sparse(true));
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(new JWKSet(known.get("all").stream().map(Opened::jwk).toList()));
  }

  /** Of these, the one to sign with now. */
  JWK signing(List<JWK> found) {
    var keys = known.get("all").stream().map(Opened::key).toList();
    var id = lives.signing(keys, clock.instant()).orElseThrow().id();
    return found.stream()
        .filter(one -> id.equals(one.getKeyID()))
        .findFirst()
        .orElseGet(found::getFirst); // read anew between the two looks
  }

  /** Makes the first key unless there is one; when two instances try, one key results. */
  void begin() {
    if (collection().find(Filters.eq(GENERATION, FIRST)).first() == null) {
      add(FIRST);
    }
  }

  /**
   * Makes the key that follows the newest; it signs once it has been told for long enough.
   *
   * @return false if the newest does not sign yet, or somebody made the next in this moment
   */
  boolean rotate() {
    var newest = all().getFirst();
    var waiting = clock.instant().isBefore(lives.signsFrom(newest));
    return !(waiting && newest.generation() > FIRST) && add(newest.generation() + 1);
  }

  /** Retires the keys whose last token is over. */
  void retire() {
    var now = clock.instant();
    for (var key : lives.over(all(), now)) {
      store
          .of(type)
          .command(
              key.id(),
              OURSELVES,
              one -> one == null ? Decision.unchanged() : one.retire(now),
              SigningKey::told);
      known.invalidateAll();
    }
  }

  /** Those that are good, newest first. */
  List<SigningKey> all() {
    return collection()
        .find(Filters.and(Filters.exists(GENERATION), Filters.eq("retiredAt", null)))
        .sort(Sorts.descending(GENERATION))
        .map(document -> store.read(type, document))
        .into(new ArrayList<>());
  }

  /** From when on a key signs; the first does from the beginning. */
  Instant signsFrom(SigningKey key) {
    return key.generation() == FIRST ? key.createdAt() : lives.signsFrom(key);
  }

  private boolean add(int generation) {
    var key = making.make(generation, clock.instant());
    try {
      store.of(type).command(key.id(), OURSELVES, none -> key.published(), SigningKey::told);
      known.invalidateAll();
      return true;
    } catch (NotUnique e) {
      if (!e.names(ONE_PER_GENERATION)) {
        throw e;
      }
      return false; // The other instance's is as good as ours.
    }
  }

  private List<Opened> load() {
    begin();
    return all().stream()
        .map(key -> new Opened(key, Objects.requireNonNull(making.open(key))))
        .toList();
  }

  private MongoCollection<Document> collection() {
    return store.collection(type);
  }
}
