package io.clientele.standalone.journey.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.clientele.standalone.events.News;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Everything on every topic of ours: those of dead letters and of retelling, too. */
record Told(String bootstrapServers) {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  void read(Consumer<Place> each) {
    News.read(
        bootstrapServers,
        News.topics(bootstrapServers),
        record -> each.accept(place(record)),
        () -> true,
        PATIENCE);
  }

  private static Place place(ConsumerRecord<String, byte[]> record) {
    StringBuilder text = new StringBuilder().append(record.key()).append('\n');
    record
        .headers()
        .forEach(
            header ->
                text.append(header.key()).append('=').append(text(header.value())).append('\n'));
    return new Place("topic " + record.topic(), text.append(text(record.value())).toString());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, ISO_8859_1);
  }
}
