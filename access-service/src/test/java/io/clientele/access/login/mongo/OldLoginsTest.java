package io.clientele.access.login.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.access.login.Login;
import io.clientele.access.login.NewCredentials;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Cause;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class OldLoginsTest {

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "old-logins-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("OPS-3 a login stored by an earlier release is read, changed and found as before")
  void old() {
    var store =
        new AggregateStore(
            new SimpleMongoClientDatabaseFactory(mongo, name),
            LoginsOn.converter(),
            (type, id, outbox) -> {},
            Clock.systemUTC(),
            () -> 0L);
    var logins = LoginsOn.store(store);
    mongo
        .getDatabase(name)
        .getCollection("login")
        .insertOne(
            new Document("_id", "l1")
                .append("version", 1L)
                .append("sequence", 1L)
                .append("emailKey", "ann@x.example")
                .append("email", "ann@x.example")
                .append("name", "Ann")
                .append("passwordHash", "hash")
                .append("verified", true)
                .append("rights", 1L)
                .append("memberships", List.of()));
    var login = logins.byId("l1").orElseThrow();
    assertThat(login.signOuts()).isZero();
    assertThat(login.accounts()).isEmpty();
    var mark = NewCredentials.mark(login);
    var why =
        logins.change(
            "l1",
            Cause.of("l1"),
            one -> NewCredentials.passwordReset(one, mark, "new", Instant.EPOCH));
    assertThat(why).isEmpty();
    assertThat(logins.byId("l1").map(Login::passwordHash)).contains("new");
    assertThat(logins.withNotices(9)).hasSize(1);
    assertThat(logins.withMerges(9)).isEmpty();
  }
}
