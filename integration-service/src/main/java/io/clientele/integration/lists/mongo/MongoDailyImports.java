package io.clientele.integration.lists.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import io.clientele.integration.lists.DailyImports;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;

/** {@code {_id: connection, at}}. */
final class MongoDailyImports implements DailyImports {

  private final Supplier<MongoCollection<Document>> collection;

  MongoDailyImports(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  /** Makes the index by which what is due is found. */
  void prepare() {
    imports().createIndex(Indexes.ascending("at"), new IndexOptions().name("at"));
  }

  @Override
  public void plan(String connection, Instant at) {
    imports().updateOne(eq(connection), set("at", Date.from(at)), new UpdateOptions().upsert(true));
  }

  @Override
  public void planFirst(String connection, Instant at) {
    imports()
        .updateOne(
            eq(connection), setOnInsert("at", Date.from(at)), new UpdateOptions().upsert(true));
  }

  @Override
  public void forget(Plan plan) {
    imports().deleteOne(and(eq(plan.connection()), eq("at", Date.from(plan.at()))));
  }

  @Override
  public List<Plan> due(Instant now, int most) {
    return imports()
        .find(lte("at", Date.from(now)))
        .sort(Sorts.ascending("at"))
        .limit(most)
        .map(one -> new Plan(one.getString("_id"), one.getDate("at").toInstant()))
        .into(new ArrayList<>());
  }

  @Override
  public Set<String> planned(Collection<String> connections) {
    return imports()
        .find(in("_id", connections))
        .map(one -> one.getString("_id"))
        .into(new HashSet<>());
  }

  private MongoCollection<Document> imports() {
    return collection.get().withWriteConcern(AggregateStore.DURABLE);
  }
}
