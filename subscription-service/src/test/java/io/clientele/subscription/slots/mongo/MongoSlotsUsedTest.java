package io.clientele.subscription.slots.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.clientele.subscription.account.ClientFacts;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.RealMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MongoSlotsUsedTest {

  private final MongoClient store = MongoClients.create(Infrastructure.mongoUri());
  private final MongoCollection<Document> accounts =
      store.getDatabase("slots-used-" + UUID.randomUUID()).getCollection("client-account");
  private final MongoSlotsUsed slots = new MongoSlotsUsed(accounts);

  @BeforeEach
  void clients() {
    slots.prepare();
    for (var practice : List.of("ours", "theirs", "ours")) {
      for (var status : List.of("ACTIVE", "DEACTIVATED", "OTHER")) {
        for (var payer : List.of("PRACTICE", "CLIENT")) {
          accounts.insertOne(account(practice, status, payer));
        }
      }
    }
  }

  @AfterEach
  void close() {
    store.getDatabase(accounts.getNamespace().getDatabaseName()).drop();
    store.close();
  }

  private static Document account(String practice, String status, String payer) {
    return new Document("_id", UUID.randomUUID().toString())
        .append("practice", practice)
        .append("client", new Document("status", status).append("payer", payer));
  }

  @Test
  @DisplayName("SUB-2 counted are the clients of a practice that use a slot, as their facts say")
  void counted() {
    assertThat(slots.by("ours")).isEqualTo(2);
    assertThat(slots.by("theirs")).isEqualTo(1);
    assertThat(slots.by("nobody")).isZero();
    for (var account : accounts.find(MongoSlotsUsed.usingSlots("ours"))) {
      assertThat(facts(account.get("client", Document.class)).usesSlot()).isTrue();
    }
    assertThat(accounts.find(new Document("practice", "ours")).into(new ArrayList<>()))
        .filteredOn(account -> facts(account.get("client", Document.class)).usesSlot())
        .hasSize(2);
  }

  private static ClientFacts facts(Document client) {
    return new ClientFacts(client.getString("status"), client.getString("payer"), List.of());
  }

  @Test
  @RealMongo
  @DisplayName("SUB-2 to count them nobody else's accounts are looked at")
  void by_index() {
    assertThat(accounts.find(MongoSlotsUsed.usingSlots("ours")).explain().toJson())
        .contains(MongoSlotsUsed.INDEX, "\"totalKeysExamined\": 2")
        .doesNotContain("COLLSCAN");
  }
}
