package io.clientele.platform.consume;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.NotUnique;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The rows of a projection: one conditional upsert each, newest state wins. */
public class Rows {

  private final Supplier<MongoCollection<Document>> collection;

  /** Rows kept in this collection. */
  public Rows(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  /** The collection, for reading. */
  public MongoCollection<Document> collection() {
    return collection.get();
  }

  /**
   * Reads.
   *
   * @param reading what reads the collection, all of it that it wants before it returns; it may be
   *     run again
   */
  public <T> T read(Function<MongoCollection<Document>, T> reading) {
    return reading.apply(collection());
  }

  /**
   * Writes what was heard into a row, unless the same or something newer of that source is in it.
   *
   * @param id of the row
   * @param heard from whom, and its place in their order
   * @param fields what to set; a null removes the field
   * @return whether it was new
   * @throws MongoException also if it breaks a unique index other than the id's: two sources that
   *     claim one thing are nothing to be silent about
   */
  public boolean write(String id, Heard heard, Document fields) {
    try {
      return update(id, heard, fields, true);
    } catch (MongoWriteException | MongoCommandException e) {
      if (!isThereAlready(e)) {
        throw e;
      }
      return afterDuplicateKey(id, heard, fields, e);
    }
  }

  /** Whether somebody else made the row meanwhile. */
  static boolean isThereAlready(MongoException e) {
    return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY
        && NotUnique.isOfId(e);
  }

  /**
   * A duplicate key may mean seen, or a race of two first events: only the same update without
   * upsert can tell.
   */
  protected boolean afterDuplicateKey(
      String id, Heard heard, Document fields, MongoException duplicate) {
    return update(id, heard, fields, false);
  }

  private boolean update(String id, Heard heard, Document fields, boolean upsert) {
    // Not $lt: it would never match a row that has not heard of this source.
    Bson older = Filters.not(Filters.gte(mark(heard), heard.sequence()));
    var result =
        collection()
            .withWriteConcern(AggregateStore.DURABLE)
            .updateOne(
                Filters.and(Filters.eq(id), older),
                change(heard, fields),
                new UpdateOptions().upsert(upsert));
    return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
  }

  static String mark(Heard heard) {
    return "seen." + heard.source();
  }

  /** Sets these fields, and that they were heard; a null removes its field. */
  static Document change(Heard heard, Document fields) {
    var set = new Document(mark(heard), heard.sequence());
    var unset = new Document();
    fields.forEach(
        (name, value) -> {
          if (value == null) {
            unset.append(name, "");
          } else {
            set.append(name, value);
          }
        });
    var change = new Document("$set", set);
    return unset.isEmpty() ? change : change.append("$unset", unset);
  }
}
