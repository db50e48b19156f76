package io.clientele.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import io.clientele.testkit.RealMongo;
import java.util.Arrays;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BulkIndexesTest {

  private static final int ROWS = 90;

  private final Branch branch = new Branch(1000);

  @AfterEach
  void close() {
    branch.close();
  }

  private static void examines(FindIterable<Document> query, String index, int documents) {
    assertThat(query.explain().toJson())
        .contains(index, "\"totalDocsExamined\": " + documents)
        .doesNotContain("COLLSCAN", "\"SORT\"");
  }

  private String many() {
    var rows = new String[ROWS];
    Arrays.setAll(rows, row -> "x" + row + "," + (row % 3 == 0 ? "0" : "1"));
    return branch.planned(rows);
  }

  @Test
  @RealMongo
  @DisplayName("BLK-3 the next rows to be done are read in order, and no others are examined")
  void next_rows() {
    var set = Objects.requireNonNull(branch.now(many()).rowSet(), "a set");
    many();
    var store = new RowStore(branch::database);
    examines(store.next(set).limit(5), "bulk-rows-turn", 5);
    examines(store.page(set, Effect.UNCHANGED, 30).limit(5), "bulk-rows-effect", 5);
    examines(store.page(set, null, 30).limit(5), "_id_", 5);
  }

  @Test
  @RealMongo
  @DisplayName("BLK-3 a login's newest bulks are read without anybody else's")
  void own() {
    many();
    many();
    var bulks = new BulkStore(branch::database, branch.clock);
    examines(bulks.own(Deposits.NAME, Branch.ANN).limit(1), "bulks-own", 1);
  }
}
