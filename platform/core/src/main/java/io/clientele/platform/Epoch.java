package io.clientele.platform;

import com.mongodb.client.model.Filters;
import java.util.function.LongSupplier;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * The epoch of this service's sequences, from its database, where an operator raises it after
 * restoring a backup ({@code epoch} in the collection {@code operations}); read once, so a raise
 * wants a restart, as a restore does.
 */
final class Epoch implements LongSupplier {

  private final MongoDatabaseFactory database;
  private volatile long known = -1;

  Epoch(MongoDatabaseFactory database) {
    this.database = database;
  }

  @Override
  public long getAsLong() {
    if (known < 0) {
      var found =
          database.getMongoDatabase().getCollection("operations").find(Filters.eq("epoch")).first();
      known = found != null && found.get("value") instanceof Number value ? value.longValue() : 0;
    }
    return known;
  }
}
