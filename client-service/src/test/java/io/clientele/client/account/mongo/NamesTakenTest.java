package io.clientele.client.account.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.Deactivation;
import io.clientele.client.account.NamesTaken;
import io.clientele.client.account.PracticeCode;
import io.clientele.client.account.SomeClient;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.Infrastructure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamesTakenTest {

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "names-" + UUID.randomUUID();
  private final NamesTaken names = ClientCollections.names(mongo, name);

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-7 an address is taken by any client but the one that has it, also deactivated")
  void an_address_is_taken() {
    var key = Client.extractKey("One@in.example");
    assertThat(names.hasAddress(key, "c2")).isFalse();
    create(SomeClient.called("c1").at("one@in.example").client());
    assertThat(names.hasAddress(key, "c2")).isTrue();
    assertThat(names.hasAddress(key, "c1")).isFalse();

    var over = new Deactivation(Instant.EPOCH, "ada", "Europe/London", Instant.EPOCH);
    create(SomeClient.called("c3").at("three@in.example").client().deactivated(over, "i1"));
    assertThat(names.hasAddress("three@in.example", "c2")).isTrue();
  }

  @Test
  @DisplayName("COD-1 a code is taken by any client of the practice but the one that has it")
  void a_code_is_taken() {
    var key = PracticeCode.key("p1", "NOIR-1");
    assertThat(names.hasCode(key, "c2")).isFalse();
    mongo
        .getDatabase(name)
        .getCollection(Client.TYPE)
        .insertOne(new Document("_id", "c1").append("practiceCodeKey", key));
    assertThat(names.hasCode(key, "c2")).isTrue();
    assertThat(names.hasCode(key, "c1")).isFalse();
    assertThat(names.hasCode(PracticeCode.key("p2", "NOIR-1"), "c2")).isFalse();
    assertThat(names.hasAddress(key, "c2")).isFalse();
  }

  @Test
  @DisplayName("BLK-3 of many names those are told that a client has, whoever's they are")
  void of_many_names_those_taken() {
    create(SomeClient.called("c1").at("one@in.example").client());
    create(SomeClient.called("c2").at("two@in.example").client());
    code("c3", "p1", "A1");
    code("c4", "p2", "B1");
    assertThat(names.addresses(List.of("two@in.example", "three@in.example", "one@in.example")))
        .containsExactlyInAnyOrder("one@in.example", "two@in.example");
    assertThat(
            names.codes(
                List.of(
                    PracticeCode.key("p1", "a1"),
                    PracticeCode.key("p1", "B1"),
                    PracticeCode.key("p2", "B1"))))
        .containsExactlyInAnyOrder(PracticeCode.key("p1", "A1"), PracticeCode.key("p2", "b1"));
    assertThat(names.codes(List.of())).isEmpty();
  }

  @Test
  @DisplayName("BLK-3 of many rows those are told that made a client, with its id")
  void of_many_rows_those_that_made_a_client() {
    var before = ClientCollections.before(mongo, name);
    create(SomeClient.called("c1").addedAs("row-1").client());
    create(SomeClient.called("c2").addedAs("row-2").client());
    assertThat(before.clients(List.of("row-2", "row-3")))
        .containsExactlyEntriesOf(Map.of("row-2", "c2"));
    assertThat(before.clients(List.of())).isEmpty();
  }

  private void code(String client, String practice, String code) {
    mongo
        .getDatabase(name)
        .getCollection(Client.TYPE)
        .insertOne(
            new Document("_id", client)
                .append("practiceCodeKey", PracticeCode.key(practice, code)));
  }

  private void create(Client client) {
    ClientCollections.in(mongo, name)
        .command(
            client.id(),
            Cause.of("ada"),
            present -> Decision.done(client, SomeClient.created(client.id(), null)),
            Client::told);
  }
}
