package io.clientele.client.bundle.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.bundle.Block;
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
 * {@code {_id: practice, limit, taken, intents: [{id, client, at, frees}], blocks: [{job, from, to,
 * closing, settled}], …}}. The limit and all that is not named here belongs to {@link
 * MongoLimitBook}, which also makes the document; the rest is ours and missing until the first slot
 * is taken, or reserved.
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
        .map(BundleDocument::read);
  }

  @Override
  public boolean place(String practice, int limit, Intent intent) {
    var more = intent.whenPlaced();
    var placed = combine(inc("taken", more), push("intents", BundleDocument.of(intent)));
    return done(
        and(eq(practice), ne("intents.client", intent.client()), room(limit, more)), placed);
  }

  @Override
  public void end(String practice, Intent intent, boolean carried) {
    bundles()
        .updateOne(
            and(eq(practice), eq("intents.id", intent.id())),
            combine(
                inc("taken", intent.whenEnded(carried)),
                pull("intents", new Document("id", intent.id()))));
  }

  @Override
  public boolean arrange(Bundle seen, List<Block> blocks, int more) {
    // Once there, they are never none again: the last that are over stay.
    var same =
        seen.blocks().isEmpty()
            ? exists("blocks", false)
            : eq("blocks", BundleDocument.of(seen.blocks()));
    return done(
        and(eq(seen.practice()), same, room(seen.limit(), more)),
        combine(inc("taken", more), set("blocks", BundleDocument.of(blocks))));
  }

  @Override
  public List<Open> openSince(Instant moment) {
    var found = new ArrayList<Open>();
    for (var document : bundles().find(openBefore(moment)).limit(AT_ONCE)) {
      var bundle = BundleDocument.read(document);
      bundle.intents().stream()
          .filter(intent -> intent.at().isBefore(moment))
          .forEach(intent -> found.add(new Open(bundle.practice(), intent)));
    }
    return found;
  }

  static Bson openBefore(Instant moment) {
    return elemMatch("intents", lt("at", Date.from(moment)));
  }

  /** That so many slots are free under a limit; nothing is asked for none. */
  private static Bson room(int limit, int slots) {
    return slots > 0
        // Not lte: it would never match a document in which nothing was taken yet.
        ? and(eq("limit", limit), not(gt("taken", limit - slots)))
        : empty();
  }

  private boolean done(Bson guard, Bson update) {
    return bundles().updateOne(guard, update).getMatchedCount() > 0;
  }

  private MongoCollection<Document> bundles() {
    return rows.collection().withWriteConcern(AggregateStore.DURABLE);
  }
}
