package io.clientele.platform.aggregate;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;

/** Indexes that an earlier release made and nobody uses any more: each write would go on paying. */
public final class OldIndexes {

  private static final int INDEX_NOT_FOUND = 27;

  private OldIndexes() {}

  /** Drops those of these names that are there; of several instances at once neither fails. */
  public static void drop(MongoCollection<Document> collection, List<String> names) {
    for (var index : collection.listIndexes()) {
      var name = index.getString("name");
      if (names.contains(name)) {
        drop(collection, name);
      }
    }
  }

  private static void drop(MongoCollection<Document> collection, String name) {
    try {
      collection.dropIndex(name);
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != INDEX_NOT_FOUND) {
        throw e;
      }
      // another instance was faster
    }
  }
}
