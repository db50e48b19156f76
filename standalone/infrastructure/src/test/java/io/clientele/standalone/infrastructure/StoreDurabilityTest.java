package io.clientele.standalone.infrastructure;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store has acknowledged is there after {@code kill -9}, and nothing is half there. */
class StoreDurabilityTest {

  private final Path directory;

  StoreDurabilityTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @RepeatedTest(2)
  @DisplayName("OPS-3 a killed store has everything it acknowledged")
  void a_killed_store_has_everything_it_acknowledged() throws Exception {
    List<String> acknowledged = new DoomedProcess(StoreWriter.class, directory).killedAfter(1_500);

    try (LocalStore store = LocalStore.onDisk(directory, 0);
        MongoClient client = MongoClients.create(store.uri())) {
      for (int writer = 0; writer < StoreWriter.WRITERS; writer++) {
        int inserted = last("insert " + writer + " ", acknowledged);
        int updated = last("update " + writer + " ", acknowledged);
        assertThat(rowsOf(client, writer))
            .as("rows of %s", writer)
            .isBetween(inserted, inserted + 1);
        assertThat(historyOf(client, writer))
            .as("history of %s", writer)
            .startsWith(IntStream.rangeClosed(1, updated).boxed().toArray(Integer[]::new))
            .hasSizeBetween(updated, updated + 1);
        anAbsentRowHasLeftNoIndexEntry(client, writer, inserted + 1);
      }
    }
  }

  private static int last(String prefix, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .mapToInt(line -> Integer.parseInt(line.substring(prefix.length())))
        .max()
        .orElse(0);
  }

  private static int rowsOf(MongoClient client, int writer) {
    return (int)
        IntStream.iterate(1, n -> n + 1)
            .takeWhile(n -> present(client, StoreWriter.row(writer, n)))
            .count();
  }

  private static boolean present(MongoClient client, Document row) {
    return StoreWriter.rows(client).countDocuments(eq("_id", row.getString("_id"))) == 1;
  }

  private static List<Integer> historyOf(MongoClient client, int writer) {
    Document tally = StoreWriter.tallies(client).find(eq("_id", writer)).first();
    return tally == null ? List.of() : tally.getList("history", Integer.class);
  }

  private static void anAbsentRowHasLeftNoIndexEntry(MongoClient client, int writer, int n) {
    Document next = StoreWriter.row(writer, n);
    if (!present(client, next)) {
      StoreWriter.rows(client).insertOne(next);
    }
  }

  @Test
  @DisplayName("OPS-3 a closed store opens again with its data and its indexes")
  void a_closed_store_opens_again_with_its_data_and_its_indexes() {
    try (LocalStore store = LocalStore.onDisk(directory, 0);
        MongoClient client = MongoClients.create(store.uri())) {
      StoreWriter.rows(client).insertOne(StoreWriter.row(1, 1));
    }
    try (LocalStore store = LocalStore.onDisk(directory, 0);
        MongoClient client = MongoClients.create(store.uri())) {
      assertThat(StoreWriter.rows(client).find()).containsExactly(StoreWriter.row(1, 1));
    }
  }
}
