package io.clientele.gateway.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.clientele.gateway.session.Session;
import io.clientele.gateway.session.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One document per session. Each change is one conditional write of it, so that of two instances
 * one is first and the other knows.
 */
final class MongoSessions implements Sessions {

  private static final Logger log = LoggerFactory.getLogger(MongoSessions.class);

  private static final String GENERATION = "generation";
  private static final String SEALED = "sealed";
  private static final String ENDS_AT = "endsAt";
  private static final String EXPIRES_AT = "expiresAt";
  private static final String CLAIMED_UNTIL = "claimedUntil";

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final MongoCollection<Document> collection;
  private final SealedPerson sealing;
  private final Clock clock;

  MongoSessions(MongoCollection<Document> collection, SealedPerson sealing, Clock clock) {
    this.collection = collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * Lets the store delete what has ended. It is housekeeping, for whoever reads a session looks at
   * its end: so nobody waits for it.
   */
  Mono<Void> deletedWhenEnded() {
    return Mono.from(
            collection.createIndex(
                Indexes.ascending(EXPIRES_AT),
                new IndexOptions().name("gone-when-ended").expireAfter(0L, TimeUnit.SECONDS)))
        .then();
  }

  @Override
  public Mono<Void> begin(Session session) {
    var document =
        new Document("_id", session.hash())
            .append(GENERATION, session.generation())
            .append(SEALED, sealing.seal(session))
            .append(ENDS_AT, Date.from(session.endsAt()))
            .append(EXPIRES_AT, Date.from(session.expiresAt()));
    return ask(collection.insertOne(document)).then();
  }

  @Override
  public Mono<Session> find(String hash) {
    return ask(collection.find(living(hash)).first())
        .flatMap(found -> Mono.justOrEmpty(read(found)));
  }

  @Override
  public Mono<Boolean> claim(Session session, Instant until) {
    var free = or(exists(CLAIMED_UNTIL, false), lte(CLAIMED_UNTIL, Date.from(clock.instant())));
    return update(
        and(living(session.hash()), eq(GENERATION, session.generation()), free),
        Updates.set(CLAIMED_UNTIL, Date.from(until)));
  }

  @Override
  public Mono<Void> giveUp(Session session, Instant until) {
    return update(
            and(
                eq(session.hash()),
                eq(GENERATION, session.generation()),
                eq(CLAIMED_UNTIL, Date.from(until))),
            Updates.unset(CLAIMED_UNTIL))
        .then();
  }

  @Override
  public Mono<Boolean> renew(Session renewed) {
    return update(
        and(living(renewed.hash()), eq(GENERATION, renewed.generation() - 1)),
        Updates.combine(
            Updates.set(GENERATION, renewed.generation()),
            Updates.set(SEALED, sealing.seal(renewed)),
            Updates.set(EXPIRES_AT, Date.from(renewed.expiresAt())),
            Updates.unset(CLAIMED_UNTIL)));
  }

  @Override
  public Mono<Boolean> end(Session session) {
    return ask(collection.deleteOne(and(eq(session.hash()), eq(GENERATION, session.generation()))))
        .map(deleted -> deleted.getDeletedCount() == 1);
  }

  @Override
  public Mono<Void> end(String hash) {
    return ask(collection.deleteOne(eq(hash))).then();
  }

  private Bson living(String hash) {
    return and(eq(hash), gt(EXPIRES_AT, Date.from(clock.instant())));
  }

  private Mono<Boolean> update(Bson which, Bson how) {
    return ask(collection.updateOne(which, how)).map(updated -> updated.getMatchedCount() == 1);
  }

  /** A session that cannot be opened was sealed under another secret: it is none. */
  private Optional<Session> read(Document document) {
    var hash = document.getString("_id");
    return sealing
        .open(document.getString(SEALED), hash)
        .map(
            person ->
                new Session(
                    hash,
                    document.getLong(GENERATION),
                    person,
                    document.getDate(ENDS_AT).toInstant(),
                    document.getDate(EXPIRES_AT).toInstant()));
  }

  private static <T> Mono<T> ask(Publisher<T> question) {
    return Mono.from(question)
        .timeout(PATIENCE)
        .onErrorMap(
            error -> {
              log.warn("the store of sessions: {}", error.toString());
              return new Refused(
                  Refusal.UPSTREAM_DOWN, "Sessions cannot be looked up at the moment.", SOON);
            });
  }
}
