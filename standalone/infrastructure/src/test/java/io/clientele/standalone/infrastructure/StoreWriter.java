package io.clientele.standalone.infrastructure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import org.bson.Document;

/**
 * Writes to a store of its own until it is killed, and prints what was acknowledged: {@code insert
 * <writer> <n>} or {@code update <writer> <n>}.
 */
final class StoreWriter {

  static final int WRITERS = 8;

  private StoreWriter() {}

  /** The directory of the store is the only argument. */
  public static void main(String[] args) {
    LocalStore store = LocalStore.onDisk(Path.of(args[0]), 0);
    MongoClient client = MongoClients.create(store.uri());
    rows(client).createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
    for (int writer = 0; writer < WRITERS; writer++) {
      int number = writer;
      Thread.ofPlatform().start(() -> write(client, number));
    }
  }

  static MongoCollection<Document> rows(MongoClient client) {
    return client.getDatabase("durability").getCollection("rows");
  }

  static MongoCollection<Document> tallies(MongoClient client) {
    return client.getDatabase("durability").getCollection("tallies");
  }

  static Document row(int writer, int n) {
    return new Document("_id", writer + "-" + n).append("code", "code-" + writer + "-" + n);
  }

  private static void write(MongoClient client, int writer) {
    for (int n = 1; ; n++) {
      rows(client).insertOne(row(writer, n));
      System.out.println("insert " + writer + " " + n);
      tallies(client)
          .updateOne(
              eq("_id", writer),
              combine(inc("n", 1), push("history", n)),
              new UpdateOptions().upsert(true));
      System.out.println("update " + writer + " " + n);
    }
  }
}
