package io.clientele.integration.lists.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.clientele.integration.lists.ItemPage;
import io.clientele.integration.lists.ItemPosition;
import io.clientele.integration.lists.ItemQuery;
import io.clientele.integration.lists.Items;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per entry, under the key connection, list and the provider's id. */
final class MongoItems implements Items {

  static final String BY_NAME_INDEX = "connection-list-name";

  private static final Bson BY_NAME = Sorts.ascending("sortName", "externalId");

  private final Supplier<MongoCollection<Document>> collection;

  MongoItems(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  /** Makes the index every page stands on. */
  void prepare() {
    items()
        .createIndex(
            Indexes.ascending("connection", "list", "sortName", "externalId"),
            new IndexOptions().name(BY_NAME_INDEX));
  }

  @Override
  public Writing write(String connection, ListName list, String run) {
    return new MongoWriting(items(), connection, list, run);
  }

  @Override
  public ItemPage find(String connection, ListName list, ItemQuery query) {
    var found =
        items()
            .find(filter(connection, list, query))
            .sort(BY_NAME)
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    var page = found.subList(0, Math.min(query.limit(), found.size()));
    return new ItemPage(
        page.stream().map(ItemDocument::read).toList(),
        found.size() > page.size() ? position(page.getLast()) : null);
  }

  @Override
  public Optional<ReferenceItem> find(String connection, ListName list, String externalId) {
    return Optional.ofNullable(
            items().find(eq(ItemDocument.id(connection, list, externalId))).first())
        .map(ItemDocument::read);
  }

  @Override
  public void each(String connection, ListName list, Consumer<ReferenceItem> each) {
    items()
        .find(
            and(
                eq("connection", connection),
                eq("list", list.name()),
                eq("status", ReferenceItem.Status.ACTIVE.name())))
        .sort(BY_NAME)
        .forEach(item -> each.accept(ItemDocument.read(item)));
  }

  @Override
  public void drop(String connection) {
    items().deleteMany(eq("connection", connection));
  }

  static Bson filter(String connection, ListName list, ItemQuery query) {
    var of = and(eq("connection", connection), eq("list", list.name()));
    var after = query.after();
    return after == null
        ? of
        : and(
            of,
            // The first condition alone can bound an index; the second makes it exact.
            gte("sortName", after.sortName()),
            or(gt("sortName", after.sortName()), gt("externalId", after.externalId())));
  }

  private static ItemPosition position(Document item) {
    return new ItemPosition(item.getString("sortName"), item.getString("externalId"));
  }

  private MongoCollection<Document> items() {
    return collection.get().withWriteConcern(AggregateStore.DURABLE);
  }
}
