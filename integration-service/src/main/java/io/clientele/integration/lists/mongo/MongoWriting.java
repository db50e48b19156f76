package io.clientele.integration.lists.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.clientele.integration.lists.Items;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Holds some hundred entries at a time, however long the list is. */
final class MongoWriting implements Items.Writing {

  private static final int AT_ONCE = 500;

  private final MongoCollection<Document> items;
  private final String connection;
  private final ListName list;
  private final String run;
  private final Map<String, Document> waiting = new LinkedHashMap<>();

  MongoWriting(MongoCollection<Document> items, String connection, ListName list, String run) {
    this.items = items;
    this.connection = connection;
    this.list = list;
    this.run = run;
  }

  @Override
  public void add(ReferenceItem item) {
    var document = ItemDocument.of(connection, list, run, item);
    waiting.put(document.getString("_id"), document);
    if (waiting.size() >= AT_ONCE) {
      store();
    }
  }

  @Override
  public int finish() {
    store();
    items.updateMany(
        and(ours(), ne("run", run)), set("status", ReferenceItem.Status.ARCHIVED.name()));
    return count();
  }

  @Override
  public int finishChanges() {
    store();
    return count();
  }

  private int count() {
    return Math.toIntExact(items.countDocuments(and(ours(), eq("run", run))));
  }

  private Bson ours() {
    return and(eq("connection", connection), eq("list", list.name()));
  }

  private void store() {
    if (waiting.isEmpty()) {
      return;
    }
    var upsert = new ReplaceOptions().upsert(true);
    items.bulkWrite(
        waiting.values().stream()
            .map(item -> new ReplaceOneModel<>(eq(item.getString("_id")), item, upsert))
            .toList(),
        new BulkWriteOptions().ordered(false));
    waiting.clear();
  }
}
