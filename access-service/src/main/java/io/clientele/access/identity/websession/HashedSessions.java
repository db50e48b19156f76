package io.clientele.access.identity.websession;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.platform.secret.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.JacksonMongoSessionConverter;
import org.mongodb.spring.session.MongoSession;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.session.SessionRepository;

/**
 * The sessions of the sign-in page. Each lies under the hash of its id, so that who reads the store
 * can be nobody; and one that was ended does not come back with a request that was still under way,
 * for what is there is replaced and never made anew.
 */
final class HashedSessions implements SessionRepository<KeptSession> {

  private static final TypeDescriptor DOCUMENT = TypeDescriptor.valueOf(Document.class);
  private static final TypeDescriptor SESSION = TypeDescriptor.valueOf(MongoSession.class);
  private static final int ID_BYTES = 32;

  private final MongoCollection<Document> collection;
  private final JacksonMongoSessionConverter converter;
  private final SessionSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  HashedSessions(
      MongoCollection<Document> collection,
      JacksonMongoSessionConverter converter,
      SessionSettings settings,
      Clock clock) {
    this.collection = collection;
    this.converter = converter;
    this.settings = settings;
    this.clock = clock;
    collection.createIndex(
        Indexes.ascending("expireAt"),
        new IndexOptions().name("expireAt").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public KeptSession createSession() {
    return new KeptSession(new MongoSession(newId(), settings.idle().toSeconds()), null);
  }

  @Override
  public @Nullable KeptSession findById(String id) {
    var found = collection.find(eq(Sha256.of(id))).first();
    if (found == null) {
      return null;
    }
    var session = read(found.append("_id", id).append("originalSessionId", id));
    if (session.isExpired() || isOver(session)) {
      deleteById(id);
      return null;
    }
    return new KeptSession(session, id);
  }

  private boolean isOver(MongoSession session) {
    return !clock.instant().isBefore(session.getCreationTime().plus(settings.absolute()));
  }

  @Override
  public void save(KeptSession session) {
    var document = written(session.session());
    var keptAs = session.keptAs();
    if (keptAs == null) {
      collection.insertOne(document);
    } else if (keptAs.equals(session.getId())) {
      collection.replaceOne(eq(Sha256.of(keptAs)), document);
    } else if (collection.deleteOne(eq(Sha256.of(keptAs))).getDeletedCount() > 0) {
      collection.insertOne(document);
    }
    session.kept();
  }

  @Override
  public void deleteById(String id) {
    collection.deleteOne(eq(Sha256.of(id)));
  }

  private String newId() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private MongoSession read(Document found) {
    return (MongoSession)
        Objects.requireNonNull(converter.convert(found, DOCUMENT, SESSION), "a session");
  }

  private Document written(MongoSession session) {
    var document =
        (Document) Objects.requireNonNull(converter.convert(session, SESSION, DOCUMENT), "as JSON");
    document.remove("originalSessionId");
    return document.append("_id", Sha256.of(session.getId()));
  }
}
