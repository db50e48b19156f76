package io.clientele.client.bundle.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Intent;
import io.clientele.client.bundle.SlotBook;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.consume.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * {@code {_id: practice, limit, seen, taken, intents: [{id, client, at}]}}. Limit and seen belong
 * to the projection of subscriptions, which also makes the document; taken and intents are ours and
 * missing until the first slot is taken.
 */
final class MongoSlotBook implements SlotBook {

  static final String OPEN_INTENTS_INDEX = "open-intents";

  private static final int AT_ONCE = 100;

  private final Rows rows;

  MongoSlotBook(Rows rows) {
    this.rows = rows;
  }

  /** Makes the index the sweep needs. */
  void prepare() {
    bundles()
        .createIndex(
            Indexes.ascending("intents.at"),
            new IndexOptions().name(OPEN_INTENTS_INDEX).sparse(true));
  }

  @Override
  public Optional<Bundle> find(String practice) {
    return Optional.ofNullable(bundles().find(eq(practice)).first())
        .filter(document -> document.containsKey("limit"))
        .map(MongoSlotBook::read);
  }

  @Override
  public boolean place(String practice, int limit, Intent intent) {
    var free =
        and(
            eq(practice),
            eq("limit", limit),
            // Not lt: it would never match a document in which nothing was taken yet.
            not(gte("taken", limit)),
            ne("intents.client", intent.client()));
    var promise =
        new Document("id", intent.id())
            .append("client", intent.client())
            .append("at", Date.from(intent.at()));
    return bundles()
            .updateOne(free, combine(inc("taken", 1), push("intents", promise)))
            .getMatchedCount()
        > 0;
  }

  @Override
  public void keep(String practice, Intent intent) {
    bundles().updateOne(open(practice, intent), pull("intents", new Document("id", intent.id())));
  }

  @Override
  public void giveBack(String practice, Intent intent) {
    bundles()
        .updateOne(
            open(practice, intent),
            combine(inc("taken", -1), pull("intents", new Document("id", intent.id()))));
  }

  @Override
  public List<Open> openSince(Instant moment) {
    var found = new ArrayList<Open>();
    for (var document : bundles().find(openBefore(moment)).limit(AT_ONCE)) {
      var bundle = read(document);
      bundle.intents().stream()
          .filter(intent -> intent.at().isBefore(moment))
          .forEach(intent -> found.add(new Open(bundle.practice(), intent)));
    }
    return found;
  }

  static Bson openBefore(Instant moment) {
    return elemMatch("intents", lt("at", Date.from(moment)));
  }

  private static Bson open(String practice, Intent intent) {
    return and(eq(practice), eq("intents.id", intent.id()));
  }

  private static Bundle read(Document document) {
    return new Bundle(
        document.getString("_id"),
        document.getInteger("limit", 0),
        document.getInteger("taken", 0),
        document.getList("intents", Document.class, List.of()).stream()
            .map(
                intent ->
                    new Intent(
                        intent.getString("id"),
                        intent.getString("client"),
                        intent.getDate("at").toInstant()))
            .toList());
  }

  private MongoCollection<Document> bundles() {
    return rows.collection().withWriteConcern(AggregateStore.DURABLE);
  }
}
