package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class ExtractionUsageTest extends AbstractServiceTest {

  private static final String ACTIVITY = "clientele.activity";

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("SUB-5 of each client, month and system the newest usage is kept, in any order")
  void the_newest_usage_is_kept() {
    var client = UUID.randomUUID().toString();
    report(client, "documents", "2024-10", "2024-11-02T00:00:00Z", 40);
    report(client, "documents", "2024-11", "2024-11-20T12:00:00Z", 12);
    report(client, "documents", "2024-11", "2024-11-19T12:00:00Z", 15);
    report(client, "till", "2024-11", "2024-11-01T00:00:00Z", 3);
    awaitUsage(client, "2024-11", "till", 3);
    assertThat(usage(client, "2024-11", "documents")).isEqualTo(12);
    assertThat(usage(client, "2024-10", "documents")).isEqualTo(40);
    report(client, "documents", "2024-11", "2024-11-20T12:00:01Z", 9);
    awaitUsage(client, "2024-11", "documents", 9);
  }

  private void awaitUsage(String client, String month, String source, long extractions) {
    await().until(() -> usage(client, month, source) == extractions);
  }

  private long usage(String client, String month, String source) {
    var rows = database.getMongoDatabase().getCollection("extraction-usage");
    var row = rows.find(new Document("client", client).append("month", month)).first();
    return row == null
        ? -1
        : row.getEmbedded(List.of("extractions", source, "extractions"), Long.valueOf(-1));
  }

  private void report(String client, String source, String month, String asOf, int extractions) {
    ObjectNode event =
        Contracts.example("activity", "ExtractionUsageReported.v1").event().deepCopy();
    event.put("id", UUID.randomUUID().toString()).put("subject", "client/" + client);
    ((ObjectNode) event.at("/data/state"))
        .put("client", client)
        .put("source", source)
        .put("month", month)
        .put("asOf", asOf)
        .put("extractions", extractions);
    var record = new Example(event).toSend(ACTIVITY);
    topics.send(new ProducerRecord<>(ACTIVITY, 0, record.key(), record.value(), record.headers()));
  }
}
