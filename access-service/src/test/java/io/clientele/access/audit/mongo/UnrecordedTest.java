package io.clientele.access.audit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.clientele.platform.event.Pending;
import io.clientele.platform.ledger.MongoRecorder;
import io.clientele.platform.recording.Recorder;
import io.clientele.testkit.Infrastructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnrecordedTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "unrecorded-" + UUID.randomUUID().toString().substring(0, 8);
  private final MongoCollection<Document> changed = mongo.getDatabase(name).getCollection("any");
  private final MongoCollection<Document> record = mongo.getDatabase(name).getCollection("audit");
  private final Recorder recorder = new MongoRecorder(() -> record);

  @AfterEach
  void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  private static Document entry(int number, String practice) {
    return new Document("_id", new UUID(1, number).toString()).append("practice", practice);
  }

  /** A document with an event that waits to be sent, and its entry to be put on record. */
  private static Document waiting(int number) {
    var event =
        new Pending(
            "any/" + number + "/1",
            "Changed.v1",
            1,
            NOON,
            null,
            "ann",
            null,
            null,
            new byte[0],
            List.of(entry(number, number % 4 == 0 ? "p2" : "p1")));
    return new Document("_id", "any-" + number)
        .append("pendingSince", Date.from(NOON))
        .append("outbox", List.of(event.toDocument()));
  }

  @Test
  @DisplayName("ACC-10 of thousands that wait, some hundred are put on record at once, each once")
  void manyAtOnce() {
    changed.insertMany(IntStream.range(0, 1_600).mapToObj(UnrecordedTest::waiting).toList());
    var sizes = new ArrayList<Integer>();
    Recorder counted =
        entries -> {
          sizes.add(entries.size());
          recorder.put(entries);
        };
    var unrecorded = new Unrecorded(() -> List.of(changed, changed), counted);
    unrecorded.putOnRecord("p1");
    assertThat(sizes).containsExactly(500, 500, 500, 500, 400);
    assertThat(record.countDocuments(new Document("practice", "p1"))).isEqualTo(1_200);
    assertThat(record.countDocuments()).as("nobody asked for the others").isEqualTo(1_200);
  }

  @Test
  @DisplayName("ACC-10 what is on record stays as it is, and keeps nothing else off the record")
  void onceOnly() {
    var first = entry(1, "p1").append("act", "FIRST");
    recorder.put(List.of(first));
    var again = entry(1, "p1").append("act", "AGAIN");
    recorder.put(List.of(entry(0, "p1"), again, entry(2, "p1"), entry(2, "p1")));
    recorder.put(List.of(again));
    assertThat(record.find(new Document("_id", first.get("_id"))).first()).isEqualTo(first);
    assertThat(record.countDocuments()).isEqualTo(3);
  }
}
