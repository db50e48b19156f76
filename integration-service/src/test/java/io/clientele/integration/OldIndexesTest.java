package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.integration.authorisation.mongo.AuthorisationCollections;
import io.clientele.integration.connection.mongo.ConnectionCollections;
import io.clientele.testkit.TurnedClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OldIndexesTest {

  @Test
  @DisplayName("OPS-1 indexes of an earlier release that nobody uses go when a new one starts")
  void they_go() {
    try (var store = new Store(TurnedClock.going())) {
      made(store, "authorisation", "refreshAt", "reviewAt");
      made(store, "connection", "client-unique", "run.dueAt", "left.at");
      AuthorisationCollections.in(store.aggregates());
      ConnectionCollections.in(store.aggregates());
      assertThat(indexes(store, "authorisation"))
          .contains("account", "software-refreshAt")
          .doesNotContain("refreshAt", "reviewAt");
      assertThat(indexes(store, "connection"))
          .contains("lapsesAt", "software-left.at")
          .doesNotContain("client-unique", "run.dueAt", "left.at");
      AuthorisationCollections.in(store.aggregates());
    }
  }

  private static void made(Store store, String collection, String... fields) {
    for (var field : fields) {
      store
          .database()
          .getCollection(collection)
          .createIndex(Indexes.ascending(field), new IndexOptions().name(field).sparse(true));
    }
  }

  private static List<String> indexes(Store store, String collection) {
    return store
        .database()
        .getCollection(collection)
        .listIndexes()
        .map(index -> index.getString("name"))
        .into(new ArrayList<>());
  }
}
