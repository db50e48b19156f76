package io.clientele.standalone.infrastructure;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A reader sees a document before a write or after it, never in between. */
class StoreConsistencyTest {

  private static final int FIELDS = 1_000;
  private static final int READS = 4_000;

  @Test
  @DisplayName("OPS-3 a document is never read half written")
  void a_document_is_never_read_half_written() {
    try (LocalStore store = LocalStore.inMemory();
        MongoClient client = MongoClients.create(store.uri());
        ExecutorService writer = Executors.newSingleThreadExecutor()) {
      MongoCollection<Document> things = client.getDatabase("torn").getCollection("things");
      things.insertOne(everyField(0));
      AtomicBoolean enough = new AtomicBoolean();
      writer.execute(
          () -> {
            for (int n = 1; !enough.get(); n++) {
              things.replaceOne(eq("_id", 1), everyField(n));
            }
          });
      try {
        for (int i = 0; i < READS; i++) {
          Document read = requireNonNull(things.find(eq("_id", 1)).first());
          read.remove("_id");
          assertThat(read.values().stream().distinct()).hasSize(1);
        }
      } finally {
        enough.set(true);
      }
    }
  }

  private static Document everyField(int value) {
    Document document = new Document("_id", 1);
    for (int field = 0; field < FIELDS; field++) {
      document.append("f" + field, value);
    }
    return document;
  }
}
