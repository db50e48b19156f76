package io.clientele.client.practice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.testkit.Infrastructure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class HeardColleaguesTest {

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, "colleagues-" + UUID.randomUUID());

  @AfterEach
  void clear() {
    database.getMongoDatabase().drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-5 of the logins that are named, those that work at the practice have a role")
  void those_that_work_here_have_a_role() {
    PracticeCollections.works(database, "stan", "p1", "STANDARD");
    PracticeCollections.works(database, "boss", "p1", "PRACTICE_ADMIN");
    PracticeCollections.works(database, "eve", "p2", "PRACTICE_ADMIN");
    var colleagues = PracticeCollections.colleagues(database);
    assertThat(colleagues.roles(List.of("stan", "eve", "nobody"), "p1"))
        .isEqualTo(Map.of("stan", "STANDARD"));
    assertThat(colleagues.roles(List.of("stan", "boss"), "p1"))
        .isEqualTo(Map.of("stan", "STANDARD", "boss", "PRACTICE_ADMIN"));
    assertThat(colleagues.roles(List.of(), "p1")).isEmpty();
    assertThat(colleagues.mayJoin("eve")).isTrue();
    assertThat(colleagues.mayJoin("nobody")).isFalse();
  }

  @Test
  @DisplayName("CLI-11 a login whose email is told to be unproven may not be a client's user")
  void an_unproven_login_may_not_join() {
    PracticeCollections.works(database, "eve", "p2", "STANDARD");
    database
        .getMongoDatabase()
        .getCollection("heard-logins")
        .updateOne(Filters.eq("eve"), Updates.set("verified", false));
    assertThat(PracticeCollections.colleagues(database).mayJoin("eve")).isFalse();
  }

  @Test
  @DisplayName("CLI-5 whether several work at a practice is counted there alone")
  void several_work_at_a_practice() {
    PracticeCollections.works(database, "stan", "p1", "STANDARD");
    PracticeCollections.works(database, "eve", "p2", "STANDARD");
    var colleagues = PracticeCollections.colleagues(database);
    assertThat(colleagues.several("p1")).isFalse();
    PracticeCollections.works(database, "boss", "p1", "PRACTICE_ADMIN");
    assertThat(colleagues.several("p1")).isTrue();
    assertThat(colleagues.several("p2")).isFalse();
    assertThat(colleagues.several("p3")).isFalse();
  }
}
