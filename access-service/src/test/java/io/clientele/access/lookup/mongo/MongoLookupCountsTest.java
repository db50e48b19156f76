package io.clientele.access.lookup.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.clientele.access.lookup.Window;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MongoLookupCountsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Window FIRST = new Window(NOON, NOON.plus(Duration.ofHours(1)));
  private static final Window SECOND = new Window(FIRST.until(), NOON.plus(Duration.ofHours(2)));

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final MongoDatabase database =
      mongo.getDatabase("counts-" + UUID.randomUUID().toString().substring(0, 8));

  private MongoLookupCounts instance() {
    return new MongoLookupCounts(database.getCollection("lookup-count"));
  }

  @AfterEach
  void drop() {
    database.drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-11 of a hundred at once at two instances exactly as many get in as may")
  void atOnce() {
    var instances = List.of(instance(), instance());
    for (var most : List.of(1, 20)) {
      var tasks = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < 100; i++) {
        var instance = instances.get(i % 2);
        tasks.add(() -> instance.count("login/l" + most, FIRST, most));
      }
      assertThat(AtOnce.all(tasks).stream().filter(in -> in)).hasSize(most);
    }
  }

  @Test
  @DisplayName(
      "CLI-11 the first of a window, though several at once, all get in while there is room")
  void firstAtOnce() {
    var instances = List.of(instance(), instance());
    for (var round = 0; round < 30; round++) {
      var whose = "login/r" + round;
      var tasks = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < 4; i++) {
        var instance = instances.get(i % 2);
        tasks.add(() -> instance.count(whose, FIRST, 4));
      }
      assertThat(AtOnce.all(tasks)).as(whose).containsOnly(true);
    }
  }

  @Test
  @DisplayName("CLI-11 each is counted apart, and each window anew")
  void apart() {
    var counts = instance();
    assertThat(counts.count("login/x", FIRST, 1)).isTrue();
    assertThat(counts.count("login/x", FIRST, 1)).isFalse();
    assertThat(counts.count("practice/x", FIRST, 1)).isTrue();
    assertThat(counts.count("login/y", FIRST, 1)).isTrue();
    assertThat(counts.count("login/x", SECOND, 1)).isTrue();
    assertThat(counts.count("login/x", FIRST, 2)).as("a limit that was raised").isTrue();
  }

  @Test
  @DisplayName("CLI-11 a count says when it may be forgotten: not before its window is over")
  void forgotten() {
    instance().count("login/x", FIRST, 1);
    var kept = database.getCollection("lookup-count").find().into(new ArrayList<Document>());
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().getDate("expiresAt")).isAfter(Date.from(FIRST.until()));
  }
}
