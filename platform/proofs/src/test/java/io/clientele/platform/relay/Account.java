package io.clientele.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.clientele.platform.consume.Told;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/** What a try left behind, and what must be true of it. */
record Account(
    MongoDatabase database,
    List<String> counters,
    Set<String> acknowledged,
    Set<String> issued,
    List<ConsumerRecord<byte[], byte[]>> records) {

  void check() {
    for (var counter : counters) {
      var commands = commands("counter", counter);
      assertThat(commands).as("each command at most once").doesNotHaveDuplicates();
      assertThat(issued).as("nobody else's command").containsAll(commands);
      assertThat(acknowledged.stream().filter(c -> c.startsWith(counter + "#")))
          .as("nothing acknowledged is lost")
          .isSubsetOf(commands);
      assertThat(commands("view", counter))
          .as("the projection equals its source")
          .isEqualTo(commands);
      assertThat(commands("mirror", counter))
          .as("every reaction once, in order")
          .isEqualTo(commands);
      assertThat(firstDeliveries("counter/" + counter))
          .as("first deliveries are complete and in order")
          .isEqualTo(LongStream.rangeClosed(1, commands.size()).boxed().toList());
      assertThat(onRecord("counter/" + counter))
          .as("each accepted command is on record once, with the state after it")
          .isEqualTo(
              LongStream.rangeClosed(1, commands.size()).boxed().map(Long::intValue).toList());
    }
  }

  /** How many commands each entry has seen, in the order of their events. */
  private List<Integer> onRecord(String subject) {
    return database
        .getCollection("record")
        .find(Filters.eq("subject", subject))
        .sort(Sorts.ascending("sequence"))
        .map(entry -> entry.getEmbedded(List.of("state", "commands"), List.class).size())
        .into(new ArrayList<>());
  }

  private List<String> commands(String collection, String id) {
    var found = database.getCollection(collection).find(Filters.eq(id)).first();
    return (found == null ? new Document() : found).getList("commands", String.class, List.of());
  }

  private List<Long> firstDeliveries(String subject) {
    var sequences = new LinkedHashSet<Long>();
    for (var record : records) {
      var told = new Told("proof", record);
      if (told.subject().equals(subject)) {
        sequences.add(told.sequence());
      }
    }
    return new ArrayList<>(sequences);
  }
}
