package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import io.clientele.testkit.Infrastructure;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsTest {

  private final com.mongodb.client.MongoClient store =
      MongoClients.create(Infrastructure.mongoUri());
  private final com.mongodb.client.MongoDatabase database =
      store.getDatabase("rows-" + UUID.randomUUID());
  private final Rows rows = new Rows(() -> database.getCollection("rows"));

  @BeforeEach
  void empty() {
    database.getCollection("rows").drop();
  }

  @AfterAll
  void close() {
    database.drop();
    store.close();
  }

  @Test
  @DisplayName("OPS-3 the newest state of each source wins, whatever the order it is heard in")
  void the_newest_state_of_each_source_wins() {
    assertThat(rows.write("r", new Heard("a/1", 2), new Document("name", "two"))).isTrue();
    assertThat(rows.write("r", new Heard("a/1", 1), new Document("name", "one"))).isFalse();
    assertThat(rows.write("r", new Heard("a/1", 2), new Document("name", "again"))).isFalse();
    assertThat(rows.write("r", new Heard("b/1", 1), new Document("colour", "red"))).isTrue();
    assertThat(rows.write("r", new Heard("a/1", 3), new Document("name", null))).isTrue();
    var row = rows.collection().find().first();
    assertThat(row).doesNotContainKey("name").containsEntry("colour", "red");
  }

  @Test
  @DisplayName("OPS-3 a row that breaks a unique index is a failure, not something seen before")
  void a_row_that_breaks_a_unique_index_is_a_failure() {
    rows.collection().createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
    rows.write("r", new Heard("a/1", 1), new Document("name", "same"));
    assertThatThrownBy(() -> rows.write("s", new Heard("a/2", 1), new Document("name", "same")))
        .isInstanceOf(MongoException.class);
  }
}
