package io.clientele.client.bundle.mongo;

import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.bundle.Intent;
import io.clientele.client.bundle.verdict.LimitBook;
import io.clientele.client.bundle.verdict.LimitWish;
import io.clientele.platform.aggregate.Heard;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.RealMongo;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class BundleIndexesTest {

  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "bundles-" + UUID.randomUUID();

  @BeforeEach
  void bundles_with_and_without_open_intents() {
    var bundles = mongo.getDatabase(name).getCollection("bundles");
    var book = BundleCollections.book(new SimpleMongoClientDatabaseFactory(mongo, name));
    for (var i = 0; i < 50; i++) {
      bundles.insertOne(new Document("_id", "p" + i).append("limit", 10));
    }
    book.place("p7", 10, new Intent("old", "c1", TEN, false));
    book.place("p7", 10, new Intent("new", "c2", TEN.plusSeconds(60), false));
    book.place("p8", 10, new Intent("newer", "c3", TEN.plusSeconds(70), false));
  }

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-9 the sweep finds exactly the intents that are old")
  void the_sweep_finds_exactly_what_is_old() {
    var book = BundleCollections.book(new SimpleMongoClientDatabaseFactory(mongo, name));
    assertThat(book.openSince(TEN.plusSeconds(30)))
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.practice()).isEqualTo("p7");
              assertThat(open.intent()).isEqualTo(new Intent("old", "c1", TEN, false));
            });
    assertThat(book.openSince(TEN)).isEmpty();
  }

  @Test
  @RealMongo
  @DisplayName("CLI-9 the sweep looks only at bundles with open intents")
  void the_sweep_looks_only_at_bundles_with_open_intents() {
    var explained =
        mongo
            .getDatabase(name)
            .getCollection("bundles")
            .find(MongoSlotBook.openBefore(TEN.plusSeconds(30)))
            .explain();
    assertThat(explained.toJson()).contains("open-intents").doesNotContain("COLLSCAN");
  }

  @Test
  @DisplayName("CLI-9 the sweep finds exactly the practices whose wish has no verdict said")
  void the_sweep_finds_what_is_unsaid() {
    assertThat(wished().unsaid()).containsExactly("p9");
  }

  @Test
  @RealMongo
  @DisplayName("CLI-9 the sweep of verdicts looks only at bundles with one that is unsaid")
  void the_sweep_looks_only_at_what_is_unsaid() {
    wished();
    var explained =
        mongo.getDatabase(name).getCollection("bundles").find(exists("unsaid")).explain();
    assertThat(explained.toJson()).contains(MongoLimitBook.UNSAID_INDEX).doesNotContain("COLLSCAN");
  }

  private LimitBook wished() {
    var limits = BundleCollections.limitBook(new SimpleMongoClientDatabaseFactory(mongo, name));
    limits.tell("p9", new Heard("subscription/p9", 1), 10, new LimitWish(1, 5));
    limits.tell("p10", new Heard("subscription/p10", 1), 10, null);
    return limits;
  }
}
