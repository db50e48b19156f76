package io.clientele.client.history.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.history.Entry;
import io.clientele.client.history.Histories;
import io.clientele.client.history.HistoryPage;
import io.clientele.client.history.Place;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per event, under its id. */
final class MongoHistories implements Histories {

  static final String BY_SUBJECT_INDEX = "subject-sequence";

  private final Supplier<MongoCollection<Document>> collection;

  MongoHistories(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  /** Makes the index that reading needs. */
  void prepare() {
    collection
        .get()
        .createIndex(
            Indexes.compoundIndex(Indexes.ascending("subject"), Indexes.descending("sequence")),
            new IndexOptions().name(BY_SUBJECT_INDEX));
  }

  @Override
  public void keep(String subject, long sequence, Entry entry) {
    var document =
        new Document("_id", entry.id())
            .append("subject", subject)
            .append("sequence", sequence)
            .append("at", Date.from(entry.at()))
            .append("by", entry.by())
            .append("what", entry.what())
            .append("change", new Document(entry.change()));
    try {
      collection.get().withWriteConcern(AggregateStore.DURABLE).insertOne(document);
    } catch (MongoWriteException e) {
      // There is no other unique index than the id's: this event was kept before.
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public HistoryPage find(String subject, @Nullable Place after, int limit) {
    var found = newest(subject, after).limit(limit + 1).into(new ArrayList<>());
    var page = found.subList(0, Math.min(limit, found.size()));
    return new HistoryPage(
        page.stream().map(MongoHistories::entry).toList(),
        found.size() > page.size() ? new Place(page.getLast().getLong("sequence")).cursor() : null);
  }

  FindIterable<Document> newest(String subject, @Nullable Place after) {
    var of = eq("subject", subject);
    return collection
        .get()
        .find(after == null ? of : and(of, lt("sequence", after.sequence())))
        .sort(descending("sequence"));
  }

  private static Entry entry(Document kept) {
    return new Entry(
        kept.getString("_id"),
        kept.getDate("at").toInstant(),
        kept.getString("by"),
        kept.getString("what"),
        new LinkedHashMap<>(kept.get("change", new Document())));
  }
}
