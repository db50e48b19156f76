package io.clientele.client.account.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.CodesGiven;
import io.clientele.client.account.PracticeCode;
import io.clientele.client.account.SomeClient;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.RealMongo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodesGivenTest {

  private static final Cause CAUSE = Cause.of("ada");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "codes-" + UUID.randomUUID();
  private final CodesGiven codes = ClientCollections.codes(mongo, name);

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName(
      "COD-2 the codes of many clients are told as they were typed, of those that have one")
  void codes_of_many() {
    create("c1", "0042");
    create("c2", null);
    ClientCollections.in(mongo, name).bar(ClientCollections.in(mongo, name).find("void"), CAUSE);
    assertThat(codes.of(List.of("c1", "c2", "c3", "void"))).isEqualTo(Map.of("c1", "0042"));
    assertThat(codes.of(List.of())).isEmpty();
  }

  @Test
  @DisplayName("COD-2 who has a code is told by its key, and nobody once it was taken away")
  void who_has_a_code() {
    create("c1", "Noir-1");
    var key = PracticeCode.key("p1", "NOIR-1");
    var other = PracticeCode.key("p1", "NOIR-2");
    assertThat(codes.holders(List.of(key, other))).isEqualTo(Map.of(key, "c1"));
    ClientCollections.in(mongo, name)
        .command("c1", CAUSE, now -> Decision.done(coded(now, null)), Client::id);
    assertThat(codes.holders(List.of(key))).isEmpty();
  }

  @RealMongo
  @Test
  @DisplayName("COD-2 who has a code is looked up in its unique index")
  void in_its_unique_index() {
    create("c1", "Noir-1");
    var plan =
        new MongoCodesGiven(ClientCollections.store(mongo, name))
            .having(List.of(PracticeCode.key("p1", "noir-1"), "p1:x"))
            .explain()
            .toString();
    assertThat(plan).contains(Client.PRACTICE_CODE_INDEX).doesNotContain("COLLSCAN");
  }

  private void create(String id, @Nullable String code) {
    var client = SomeClient.called(id).client();
    ClientCollections.in(mongo, name)
        .command(
            id,
            CAUSE,
            none -> Decision.done(coded(client, code), SomeClient.created(id, null)),
            Client::id);
  }

  private static Client coded(@Nullable Client client, @Nullable String code) {
    return Objects.requireNonNull(client).coded(code);
  }
}
