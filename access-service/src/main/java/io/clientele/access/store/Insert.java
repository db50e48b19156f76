package io.clientele.access.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** The insert that is harmless to repeat, and of any number at once succeeds once. */
public final class Insert {

  private Insert() {}

  /**
   * Inserts a document, unless there is one with its id, or with another key that may be there once
   * only.
   *
   * @return false if there is
   */
  public static boolean unlessThere(MongoCollection<Document> collection, Document document) {
    try {
      collection.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
