package io.clientele.client;

import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Told;
import io.clientele.testkit.News;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Tells a projection what another service would, without a broker between. */
public final class Telling {

  private Telling() {}

  /** Tells the state of a practice's subject, as after this event. */
  public static void tell(
      Projection projection,
      String topic,
      String subject,
      String event,
      long sequence,
      Map<String, ? extends @Nullable Object> state) {
    var sent = News.of(topic, subject, event, sequence, "practice", state).record();
    var heard =
        new ConsumerRecord<>(
            sent.topic(), 0, 0, subject.getBytes(StandardCharsets.UTF_8), sent.value());
    sent.headers().forEach(heard.headers()::add);
    projection.hear(new Told("test", heard));
  }
}
