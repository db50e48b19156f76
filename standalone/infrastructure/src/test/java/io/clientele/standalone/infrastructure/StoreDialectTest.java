package io.clientele.standalone.infrastructure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What services ask of MongoDB, asked of the stand-in; and of a real one where {@code MONGODB_URI}
 * names it, so that the expectations themselves are tested.
 */
class StoreDialectTest {

  private static LocalStore store;
  private static MongoClient client;
  private MongoCollection<Document> things;

  @BeforeAll
  static void open() {
    store = LocalStore.inMemory();
    client = MongoClients.create(System.getenv().getOrDefault("MONGODB_URI", store.uri()));
  }

  @AfterAll
  static void close() {
    client.close();
    store.close();
  }

  @BeforeEach
  void empty() {
    client.getDatabase("dialect").drop();
    things =
        client
            .getDatabase("dialect")
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .getCollection("things");
  }

  @Test
  @DisplayName("OPS-3 a guarded upsert creates applies newer and refuses older")
  void a_guarded_upsert_creates_applies_newer_and_refuses_older() {
    assertThat(hear(5).getUpsertedId()).isNotNull();
    assertThat(things.find().first())
        .isEqualTo(
            Document.parse(
                "{_id: 'c1', seen: {'client/abc': {$numberLong: '5'}}, state: {$numberLong: '5'}}"));
    assertThat(hear(7).getModifiedCount()).isEqualTo(1);
    assertThatThrownBy(() -> hear(6))
        .isInstanceOfSatisfying(MongoWriteException.class, StoreDialectTest::isDuplicateOfId);
    assertThat(things.find().first()).containsEntry("state", 7L);
  }

  private UpdateResult hear(long sequence) {
    return things.updateOne(
        and(eq("_id", "c1"), not(gte("seen.client/abc", sequence))),
        combine(set("state", sequence), set("seen.client/abc", sequence)),
        new UpdateOptions().upsert(true));
  }

  private static void isDuplicateOfId(MongoWriteException e) {
    assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    assertThat(e.getMessage()).contains("index: _id_");
  }

  @Test
  @DisplayName("OPS-3 a versioned command stores state and events in one write and answers what is")
  void a_versioned_command_stores_state_and_events_in_one_write_and_answers_what_is() {
    things.insertOne(Document.parse("{_id: 'a', version: 6, outbox: [{id: 'e1'}], keys: []}"));

    Document after = requireNonNull(command(6));

    assertThat(after).containsEntry("version", 7).containsEntry("pendingSince", 900L);
    assertThat(after.getList("outbox", Document.class))
        .extracting(event -> event.getString("id"))
        .containsExactly("e1", "e2", "e3");
    assertThat(command(6)).isNull();
  }

  private @Nullable Document command(int version) {
    Bson write =
        combine(
            set("name", "Bakery"),
            min("pendingSince", 900L),
            pushEach("outbox", List.of(new Document("id", "e2"), new Document("id", "e3"))),
            pushEach("keys", List.of("k")),
            inc("version", 1));
    return things.findOneAndUpdate(
        and(eq("_id", "a"), eq("version", version)),
        write,
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
  }

  @Test
  @DisplayName("OPS-3 a projected find and update that matches nothing answers nothing")
  void a_projected_find_and_update_that_matches_nothing_answers_nothing() {
    assertThat(
            things.findOneAndUpdate(
                eq("_id", "absent"),
                set("a", 1),
                new FindOneAndUpdateOptions().projection(new Document("a", 1))))
        .isNull();
  }

  @Test
  @DisplayName("OPS-3 min keeps the oldest")
  void min_keeps_the_oldest() {
    things.insertOne(Document.parse("{_id: 'a', since: 5}"));
    things.updateOne(eq("_id", "a"), min("since", 9));
    assertThat(things.find().first()).containsEntry("since", 5);
    things.updateOne(eq("_id", "a"), min("since", 3));
    assertThat(things.find().first()).containsEntry("since", 3);
  }

  @Test
  @DisplayName("OPS-3 sent events are pulled by id and pending is unset only when none is left")
  void sent_events_are_pulled_by_id_and_pending_is_unset_only_when_none_is_left() {
    things.insertOne(
        Document.parse("{_id: 'a', pendingSince: 1, outbox: [{id: 'x'}, {id: 'y'}, {id: 'z'}]}"));
    things.updateOne(eq("_id", "a"), pull("outbox", in("id", "x", "y")));
    assertThat(unpend().getModifiedCount()).isZero();
    things.updateOne(eq("_id", "a"), pull("outbox", in("id", "z")));
    assertThat(unpend().getModifiedCount()).isEqualTo(1);
    assertThat(things.find().first()).isEqualTo(Document.parse("{_id: 'a', outbox: []}"));
  }

  private UpdateResult unpend() {
    return things.updateOne(and(eq("_id", "a"), size("outbox", 0)), unset("pendingSince"));
  }

  @Test
  @DisplayName("OPS-3 a sparse unique index refuses doubles by name and ignores the unset")
  void a_sparse_unique_index_refuses_doubles_by_name_and_ignores_the_unset() {
    things.createIndex(
        Indexes.ascending("codeKey"), new IndexOptions().unique(true).sparse(true).name("code"));
    things.insertMany(
        List.of(
            new Document("_id", 1),
            new Document("_id", 2),
            new Document("_id", 3).append("codeKey", "p:a")));

    assertThatThrownBy(() -> things.insertOne(new Document("_id", 4).append("codeKey", "p:a")))
        .isInstanceOfSatisfying(MongoWriteException.class, StoreDialectTest::isDuplicateOfCode);
    assertThatThrownBy(() -> things.updateOne(eq("_id", 1), set("codeKey", "p:a")))
        .isInstanceOfSatisfying(MongoWriteException.class, StoreDialectTest::isDuplicateOfCode);
    assertThatThrownBy(() -> things.findOneAndUpdate(eq("_id", 2), set("codeKey", "p:a")))
        .isInstanceOfSatisfying(
            MongoCommandException.class, e -> assertThat(e.getErrorCode()).isEqualTo(11000))
        .hasMessageContaining("index: code");

    things.updateOne(eq("_id", 3), unset("codeKey"));
    assertThat(things.updateOne(eq("_id", 1), set("codeKey", "p:a")).getModifiedCount()).isOne();
  }

  private static void isDuplicateOfCode(MongoWriteException e) {
    assertThat(e.getError().getCode()).isEqualTo(11000);
    assertThat(e.getMessage()).contains("index: code");
  }

  @Test
  @DisplayName("OPS-3 a bulk write counts what it did")
  void a_bulk_write_counts_what_it_did() {
    var result =
        things.bulkWrite(
            List.of(
                new InsertOneModel<>(new Document("_id", 1).append("n", 1)),
                new UpdateOneModel<>(eq("_id", 1), inc("n", 4)),
                new UpdateOneModel<>(eq("_id", 2), set("n", 9), new UpdateOptions().upsert(true))));
    assertThat(result.getInsertedCount()).isOne();
    assertThat(result.getModifiedCount()).isOne();
    assertThat(result.getUpserts()).hasSize(1);
    assertThat(things.find(eq("_id", 1)).first()).containsEntry("n", 5);
  }

  @Test
  @DisplayName("OPS-3 an expiring index is accepted and listed")
  void an_expiring_index_is_accepted_and_listed() {
    things.createIndex(
        Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS).name("expiry"));
    assertThat(things.listIndexes())
        .anySatisfy(index -> assertThat(index).containsEntry("name", "expiry"));
  }

  @Test
  @DisplayName("OPS-3 a page follows the sort key and the id")
  void a_page_follows_the_sort_key_and_the_id() {
    for (String id : List.of("d", "b", "a", "c")) {
      things.insertOne(new Document("_id", id).append("name", id.equals("d") ? "A" : "B"));
    }
    Bson after = Document.parse("{$or: [{name: {$gt: 'A'}}, {name: 'A', _id: {$gt: 'd'}}]}");
    assertThat(things.find(after).sort(Document.parse("{name: 1, _id: 1}")).limit(2))
        .extracting(found -> found.get("_id"))
        .containsExactly("a", "b");
  }
}
