package io.clientele.standalone.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What health checks ask of a store. */
class StoreHealthTest {

  @Test
  @DisplayName("OPS-2 the store says hello in every database as health checks ask")
  void the_store_says_hello_in_every_database() {
    try (var store = LocalStore.inMemory();
        var client = MongoClients.create(store.uri())) {
      var said = client.getDatabase("any").runCommand(new Document("hello", 1));
      assertThat(said.getBoolean("isWritablePrimary")).isTrue();
      assertThat(said.getInteger("maxWireVersion")).isPositive();
    }
  }
}
