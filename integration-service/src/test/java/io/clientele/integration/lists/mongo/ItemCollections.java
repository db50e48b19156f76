package io.clientele.integration.lists.mongo;

import com.mongodb.client.MongoDatabase;
import io.clientele.integration.lists.Items;

/** Entries of lists as they are shipped, for tests that start no service. */
public final class ItemCollections {

  private ItemCollections() {}

  /** With their index. */
  public static Items in(MongoDatabase database) {
    var items = new MongoItems(() -> database.getCollection("list-items"));
    items.prepare();
    return items;
  }
}
