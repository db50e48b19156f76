package io.clientele.platform.aggregate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The one write of a command: fields that changed, events, key and marks, in one atomic update of
 * one document that must still be as it was found.
 */
final class Write<S, E> {

  private final AggregateType<S, E> type;
  private final AggregateStore store;
  private final Stored<S> before;
  private final Cause cause;
  private final Document set = new Document();
  private final Document unset = new Document();
  private List<Pending> pending = List.of();
  private boolean stub;

  Write(AggregateType<S, E> type, AggregateStore store, Stored<S> before, Cause cause) {
    this.type = type;
    this.store = store;
    this.before = before;
    this.cause = cause;
    this.stub = before.state() == null;
  }

  /** The state that follows, its events, and the answer kept with the key. */
  String state(Decision.Done<S, E> done, Function<S, ?> answer) {
    if (before.outbox().size() + done.events().size() > Aggregates.MOST_PENDING) {
      throw new TryAgain("too many unsent events of " + type.subject(before.id()));
    }
    store.changes().between(before.state(), done.next(), set, unset);
    pending = Draft.of(type, before, done, cause, store.now(), store.epoch(), store.changes());
    if (!pending.isEmpty()) {
      set.append("sequence", pending.getLast().sequence());
    }
    var told = Json.MAPPER.writeValueAsString(answer.apply(done.next()));
    var key = cause.key();
    if (key != null) {
      set.append(
          "keys", Keys.with(before.document(), key, before.version() + 1, told, store.now()));
    }
    if (stub && before.exists()) {
      unset.append("stub", "");
    }
    stub = false;
    return told;
  }

  /** The sequence of its last event; of the one before it, if it has none. */
  long last() {
    return pending.isEmpty() ? before.sequence() : pending.getLast().sequence();
  }

  /** The mark that an event was taken in. */
  void seen(Heard heard) {
    set.append("seen." + heard.source(), heard.sequence());
  }

  /** Whether it was written; if not, somebody else wrote first. */
  boolean attempt() {
    try {
      var after = before.exists() ? update() : insert();
      if (after == null) {
        return false;
      }
      if (!pending.isEmpty()) {
        store.outboxes().written(type, before.id(), outboxOf(after));
      }
      return true;
    } catch (MongoWriteException | MongoCommandException e) {
      return lostTheRace(e);
    }
  }

  /** The unsent events in a document, oldest first. */
  static List<Pending> outboxOf(Document document) {
    return document.getList("outbox", Document.class, List.of()).stream()
        .map(Pending::from)
        .toList();
  }

  /** That the document is still as it was found. */
  Bson filter() {
    return Filters.and(Filters.eq(before.id()), Filters.eq("version", before.version()));
  }

  /** What is to be done to the document, which must be there. */
  Document asUpdate() {
    var update = new Document("$inc", new Document("version", 1L));
    if (!set.isEmpty()) {
      update.append("$set", set);
    }
    if (!unset.isEmpty()) {
      update.append("$unset", unset);
    }
    if (!pending.isEmpty()) {
      update.append("$min", new Document("pendingSince", Date.from(store.now())));
      update.append("$push", new Document("outbox", new Document("$each", documents())));
    }
    return update;
  }

  private @Nullable Document update() {
    return collection()
        .findOneAndUpdate(
            filter(),
            asUpdate(),
            new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include("outbox")));
  }

  private Document insert() {
    var document = new Document("_id", before.id()).append("version", 1L);
    set.forEach(
        (name, value) -> {
          if (name.startsWith("seen.")) {
            document.append("seen", new Document(name.substring("seen.".length()), value));
          } else {
            document.append(name, value);
          }
        });
    if (stub) {
      document.append("stub", true);
    }
    if (!pending.isEmpty()) {
      document.append("pendingSince", Date.from(store.now())).append("outbox", documents());
    }
    collection().insertOne(document);
    return document;
  }

  private List<Document> documents() {
    return pending.stream().map(Pending::toDocument).toList();
  }

  private MongoCollection<Document> collection() {
    return store.collection(type);
  }

  private static boolean lostTheRace(MongoException e) {
    if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
      throw e;
    }
    if (NotUnique.isOfId(e)) {
      return false;
    }
    throw new NotUnique(String.valueOf(e.getMessage()), e);
  }
}
