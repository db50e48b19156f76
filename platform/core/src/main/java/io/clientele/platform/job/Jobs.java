package io.clientele.platform.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.TryAgain;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The jobs of a service, for those who ask for them. */
public final class Jobs {

  /** The name of the collection. */
  static final String COLLECTION = "jobs";

  private final Supplier<MongoCollection<Document>> collection;
  private final Clock clock;

  /** Jobs kept in this collection. */
  public Jobs(Supplier<MongoCollection<Document>> collection, Clock clock) {
    this.collection = collection;
    this.clock = clock;
  }

  /** Makes the indexes: to find work, to keep places single, to list, to forget. */
  public void prepare() {
    var single = new IndexOptions().unique(true).sparse(true);
    jobs().createIndex(Indexes.ascending("running"), single.name("jobs-running"));
    jobs().createIndex(Indexes.ascending("slot"), single.name("jobs-slot"));
    jobs().createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true).name("jobs-due"));
    jobs()
        .createIndex(
            Indexes.ascending("expiresAt"), new IndexOptions().sparse(true).name("jobs-expire"));
    jobs()
        .createIndex(
            Indexes.compoundIndex(
                Indexes.ascending("requestedBy", "practice", "kind"),
                Indexes.descending("createdAt")),
            new IndexOptions().name("jobs-own"));
  }

  /**
   * Asks for a job. Whoever asks again under the same key, while the job is kept, gets the same one
   * (CLI-14).
   *
   * @throws TryAgain if it cannot be said right now
   */
  public Asking ask(Cause cause, JobRequest request) {
    var id = cause.newId("job/" + request.kind());
    var known = cause.key() == null ? null : jobs().find(eq(id)).first();
    if (known != null) {
      return again(known, cause);
    }
    var document =
        JobDocument.of(id, cause, request, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    for (var slot = 0; slot < request.most(); slot++) {
      document.put("slot", request.kind() + "/" + cause.actor() + "/" + slot);
      try {
        jobs().insertOne(document);
        return new Asking.Taken(JobDocument.read(document));
      } catch (MongoWriteException e) {
        if (!isTaken(e)) {
          throw e;
        }
        if (NotUnique.isOfId(e)) {
          return again(jobs().find(eq(id)).first(), cause);
        }
      }
    }
    return new Asking.Refused(request.tooMany());
  }

  private Asking again(@Nullable Document known, Cause cause) {
    var key = cause.key();
    if (known == null || key == null || isOver(known)) {
      throw new TryAgain("the job that was asked for with this key is just being forgotten");
    }
    return key.fingerprint().equals(known.getString("request"))
        ? new Asking.Taken(JobDocument.read(known).atFirst())
        : new Asking.Refused(IdempotencyKey.reused());
  }

  private boolean isOver(Document known) {
    var end = known.getDate("expiresAt");
    return end != null && !clock.instant().isBefore(end.toInstant());
  }

  /** A job that is not forgotten yet. */
  public Optional<Job> find(String id) {
    return Optional.ofNullable(jobs().find(and(eq(id), notOver())).first()).map(JobDocument::read);
  }

  /** The newest jobs of a kind that a login has asked for in a practice. */
  public List<Job> newest(String kind, String practice, String login, int limit) {
    return own(kind, practice, login).limit(limit).map(JobDocument::read).into(new ArrayList<>());
  }

  FindIterable<Document> own(String kind, String practice, String login) {
    return jobs()
        .find(and(eq("requestedBy", login), eq("practice", practice), eq("kind", kind), notOver()))
        .sort(descending("createdAt"));
  }

  private Bson notOver() {
    return or(exists("expiresAt", false), gt("expiresAt", Date.from(clock.instant())));
  }

  static boolean isTaken(MongoException e) {
    return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }

  private MongoCollection<Document> jobs() {
    return collection.get().withWriteConcern(AggregateStore.DURABLE);
  }
}
