package io.clientele.client.bundle;

import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Told;
import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import io.clientele.platform.event.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tells limits as subscription-service would. */
final class Limits {

  private Limits() {}

  static void tell(Projection projection, String practice, long sequence, int limit) {
    var subject = "subscription/" + practice;
    var value =
        Map.of("change", Map.of(), "state", Map.of("practice", practice, "clientLimit", limit));
    var sent =
        Wire.record(
            "clientele.subscription",
            subject,
            new Pending(
                subject + "/" + sequence,
                "ClientLimitChanged.v1",
                sequence,
                Instant.EPOCH,
                practice,
                "test",
                null,
                null,
                Json.MAPPER.writeValueAsBytes(value)));
    var heard =
        new ConsumerRecord<>(
            sent.topic(), 0, 0, subject.getBytes(StandardCharsets.UTF_8), sent.value());
    sent.headers().forEach(heard.headers()::add);
    projection.hear(new Told("test", heard));
  }
}
