package io.clientele.platform.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * By which version of a list's pointer each instance goes: {@code {_id: list/instance, list,
 * instance, saw}}.
 */
final class Confirmations {

  static final String INSTANCES = "list-instances";

  private final String list;
  private final Supplier<MongoDatabase> database;

  Confirmations(String list, Supplier<MongoDatabase> database) {
    this.list = list;
    this.database = database;
  }

  /** An instance goes by this version, and by none before it. */
  void confirm(String instance, long version) {
    instances()
        .updateOne(
            eq(key(instance)),
            Updates.combine(
                Updates.set("list", list),
                Updates.set("instance", instance),
                Updates.set("saw", version)),
            new UpdateOptions().upsert(true));
  }

  /** An instance does nothing any more. */
  void leave(String instance) {
    instances().deleteOne(eq(key(instance)));
  }

  /** Who goes by what. */
  List<Rebuilds.Instance> all() {
    return find(empty());
  }

  /** Who has not confirmed this version. */
  List<Rebuilds.Instance> behind(long version) {
    return find(lt("saw", version));
  }

  private List<Rebuilds.Instance> find(Bson which) {
    return instances()
        .find(and(eq("list", list), which))
        .sort(Sorts.ascending("_id"))
        .map(one -> new Rebuilds.Instance(one.getString("instance"), one.getLong("saw")))
        .into(new ArrayList<>());
  }

  /** Forgets all that have not confirmed this version. */
  void forgetBehind(long version) {
    instances().deleteMany(and(eq("list", list), lt("saw", version)));
  }

  private String key(String instance) {
    return list + "/" + instance;
  }

  private MongoCollection<Document> instances() {
    return database
        .get()
        .getCollection(INSTANCES)
        .withReadConcern(ReadConcern.MAJORITY)
        .withWriteConcern(AggregateStore.DURABLE);
  }
}
