package io.clientele.client.bundle.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.testkit.Infrastructure;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A release that knows no wishes has heard what limits a bundle, before ours or beside it. */
class OlderReleaseTest {

  private final String name = "older-release-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, name);
  private final SlotBook slots = BundleCollections.book(database);
  private final LimitBook limits = BundleCollections.limitBook(database);
  private final Aggregates<JudgedBundle, BundleEvent> judged = BundleCollections.judged(database);
  private final Judging judging = new Judging(limits, judged);

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("OPS-4 a row of an older release is taken over, also at the place it has heard")
  void a_row_of_an_older_release() {
    rows()
        .insertOne(
            new Document("_id", "p1")
                .append("limit", 3)
                .append("taken", 2)
                .append("seen", new Document("subscription/p1", 5L)));
    assertThat(limits.find("p1")).isEmpty();
    assertThat(slots.find("p1").orElseThrow().limit()).isEqualTo(3);
    hear(4, 9, new LimitWish(1, 1));
    assertThat(slots.find("p1").orElseThrow().limit()).as("what is older").isEqualTo(3);
    // The older release has heard the wish and did not know what it is; it is retold.
    hear(5, 3, new LimitWish(1, 2));
    assertThat(said()).isEqualTo(new BundleState("p1", 1, 2, true, 2));
    assertThat(slots.find("p1").orElseThrow().limit()).isEqualTo(2);
  }

  @Test
  @DisplayName("OPS-4 what an older release beside ours has heard later is not undone")
  void an_older_release_beside_ours() {
    hear(1, 3, null);
    olderHears(4, 8);
    hear(2, 4, null);
    assertThat(slots.find("p1").orElseThrow().limit()).isEqualTo(8);
    hear(4, 8, null);
    assertThat(limits.find("p1").orElseThrow().limit().told()).isEqualTo(8);
  }

  @Test
  @DisplayName("OPS-4 no wish is judged by what was told before an older release heard newer")
  void no_wish_is_judged_by_what_is_older() {
    limits.tell("p1", at(5), 50, new LimitWish(1, 30));
    olderHears(6, 0);
    judging.sweep();
    assertThat(slots.find("p1").orElseThrow().limit()).isZero();
    assertThat(said()).isNull();
    assertThat(limits.unsaid()).as("waits").containsExactly("p1");
    // What the older release heard is told again, by a release that still has the wish.
    hear(6, 50, new LimitWish(1, 30));
    assertThat(slots.find("p1").orElseThrow().limit()).isEqualTo(30);
    assertThat(said()).isEqualTo(new BundleState("p1", 1, 30, true, 0));
    assertThat(limits.unsaid()).isEmpty();
  }

  @Test
  @DisplayName("OPS-4 nor if the older release hears it after we looked")
  void nor_if_it_hears_it_after_we_looked() {
    limits.tell("p1", at(5), 50, new LimitWish(1, 30));
    var seen = limits.find("p1").orElseThrow();
    olderHears(6, 0);
    assertThat(limits.judge(seen)).isFalse();
    assertThat(slots.find("p1").orElseThrow().limit()).isZero();
  }

  private void olderHears(long sequence, int limit) {
    rows()
        .updateOne(
            new Document("_id", "p1"),
            new Document(
                "$set", new Document("limit", limit).append("seen.subscription/p1", sequence)));
  }

  private void hear(long sequence, int limit, @Nullable LimitWish wish) {
    judging.hear("p1", at(sequence), limit, wish, Cause.of("client-service"));
  }

  private static Heard at(long sequence) {
    return new Heard("subscription/p1", sequence);
  }

  private @Nullable BundleState said() {
    var state = judged.find("p1").state();
    return state == null ? null : state.told();
  }

  private MongoCollection<Document> rows() {
    return mongo.getDatabase(name).getCollection("bundles");
  }
}
