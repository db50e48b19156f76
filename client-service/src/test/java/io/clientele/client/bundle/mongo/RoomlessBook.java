package io.clientele.client.bundle.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import io.clientele.client.bundle.Block;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Intent;
import io.clientele.client.bundle.ScriptedBook;
import io.clientele.client.bundle.SlotBook;
import io.clientele.platform.consume.Rows;
import java.util.List;
import org.bson.conversions.Bson;

/** The shipped book without its guard of limit and room; all its other guards are there. */
final class RoomlessBook extends ScriptedBook {

  private final Rows rows;

  RoomlessBook(SlotBook shipped, Rows rows) {
    super(shipped);
    this.rows = rows;
  }

  @Override
  public boolean place(String practice, int limit, Intent intent) {
    return done(
        and(eq(practice), ne("intents.client", intent.client())),
        combine(inc("taken", intent.whenPlaced()), push("intents", BundleDocument.of(intent))));
  }

  @Override
  public boolean arrange(Bundle seen, List<Block> blocks, int more) {
    var same =
        seen.blocks().isEmpty()
            ? exists("blocks", false)
            : eq("blocks", BundleDocument.of(seen.blocks()));
    return done(
        and(eq(seen.practice()), same),
        combine(inc("taken", more), set("blocks", BundleDocument.of(blocks))));
  }

  private boolean done(Bson guard, Bson update) {
    return rows.collection().updateOne(guard, update).getMatchedCount() > 0;
  }
}
