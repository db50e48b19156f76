package io.clientele.client.roster.mongo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.activity.Reported;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.CombinedRows;
import io.clientele.platform.consume.Rows;
import io.clientele.testkit.Infrastructure;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class RosterRebuildTest {

  private static final Instant AS_OF = Instant.parse("2024-11-20T12:00:00Z");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, "rebuild-" + UUID.randomUUID());
  private final Rows rows = RosterCollections.rows(database);

  @AfterEach
  void close() {
    database.getMongoDatabase().drop();
    mongo.close();
  }

  @Test
  @DisplayName(
      "LST-5 one source too many of a client keeps no other figure out of a list made anew")
  void one_source_too_many() {
    IntStream.range(0, CombinedRows.MOST_SOURCES).forEach(i -> write(of("full", "system-" + i)));
    var alive = new AtomicInteger();
    var rebuild =
        new RosterRebuild(
            (activity, health) -> {
              health.accept(of("full", "one-too-many"));
              health.accept(of("other", "system"));
            });
    rebuild.tellOwn(rows, alive::incrementAndGet);
    assertThat(health("full")).hasSize(CombinedRows.MOST_SOURCES).doesNotContainKey("one-too-many");
    assertThat(health("other")).containsKey("system");
    assertThat(alive).hasValue(2);
  }

  private static Reported<HealthReport> of(String client, String source) {
    return new Reported<>(
        client, new Heard("health/" + source, 1), new HealthReport(source, AS_OF, 50));
  }

  private void write(Reported<HealthReport> one) {
    rows.write(one.client(), one.heard(), RosterRow.of(one.report()));
  }

  private Document health(String client) {
    return requireNonNull(rows.collection().find(new Document("_id", client)).first())
        .get(HealthReport.KIND, Document.class);
  }
}
