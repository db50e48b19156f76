package io.clientele.integration.lists.mongo;

import com.mongodb.client.MongoDatabase;
import io.clientele.integration.lists.DailyImports;
import io.clientele.integration.lists.Items;
import io.clientele.integration.lists.Reads;

/** Entries of lists as they are shipped, for tests that start no service. */
public final class ItemCollections {

  private ItemCollections() {}

  /** With their index. */
  public static Items in(MongoDatabase database) {
    var items = new MongoItems(() -> database.getCollection("list-items"));
    items.prepare();
    return items;
  }

  /** How lists were read. */
  public static Reads reads(MongoDatabase database) {
    var reads = new MongoReads(() -> database.getCollection("list-reads"));
    reads.prepare();
    return reads;
  }

  /** When imports are planned. */
  public static DailyImports dailyImports(MongoDatabase database) {
    var imports = new MongoDailyImports(() -> database.getCollection("daily-imports"));
    imports.prepare();
    return imports;
  }
}
