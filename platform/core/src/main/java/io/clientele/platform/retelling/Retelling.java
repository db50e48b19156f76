package io.clientele.platform.retelling;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import io.clientele.platform.event.Sequence;
import io.clientele.platform.event.Wire;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Tells every aggregate of this service again on {@code <topic>.retold}: its public state, at the
 * sequence of its last event. Who has seen that sequence ignores it; so it harms nobody and may be
 * told while commands run.
 */
public final class Retelling {

  private static final int PAGE = 500;

  private record Value(Map<String, Object> change, Object state) {}

  private final Collection<AggregateType<?, ?>> types;
  private final AggregateStore store;
  private final KafkaOperations<String, byte[]> kafka;
  private final Clock clock;
  private final LongSupplier epoch;

  /** Retelling of one service. */
  public Retelling(
      Collection<AggregateType<?, ?>> types,
      AggregateStore store,
      KafkaOperations<String, byte[]> kafka,
      Clock clock,
      LongSupplier epoch) {
    this.types = types;
    this.store = store;
    this.kafka = kafka;
    this.clock = clock;
    this.epoch = epoch;
  }

  /**
   * Tells again all that belongs on a topic, and then, on every partition, that this was all.
   *
   * @param topic the owner's topic, {@code clientele.client}
   * @param request names the retelling in its closing mark
   * @return how many aggregates were told; 0 if the topic is another service's
   */
  public long retell(String topic, String request) {
    var told = 0L;
    var ours = types.stream().filter(type -> type.topic().equals(topic)).toList();
    for (var type : ours) {
      told += tellAll(type, request);
    }
    if (!ours.isEmpty()) {
      close(topic, request, told);
    }
    return told;
  }

  private <S> long tellAll(AggregateType<S, ?> type, String request) {
    var collection = store.collection(type).withReadConcern(ReadConcern.MAJORITY);
    var told = 0L;
    var last = "";
    while (true) {
      var page = page(collection, last);
      if (page.isEmpty()) {
        return told;
      }
      var sent = new ArrayList<CompletableFuture<?>>();
      for (var document : page) {
        last = document.getString("_id");
        // A stub is nobody's news, and what was never told has no place in the order.
        if (!document.containsKey("stub") && document.containsKey("sequence")) {
          sent.add(tell(type, document, request));
        }
      }
      CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
      told += sent.size();
    }
  }

  private static List<Document> page(MongoCollection<Document> collection, String after) {
    return collection
        .find(Filters.gt("_id", after))
        .sort(Sorts.ascending("_id"))
        .limit(PAGE)
        .into(new ArrayList<>());
  }

  private <S> CompletableFuture<?> tell(
      AggregateType<S, ?> type, Document document, String request) {
    var state = store.read(type, document);
    var sequence = Sequence.in(epoch.getAsLong(), document.getLong("sequence"));
    var subject = type.subject(document.getString("_id"));
    var value = new Value(Map.of(), type.telling().apply(state));
    return kafka.send(
        Wire.record(
            type.topic(),
            Wire.retold(type.topic()),
            null,
            subject,
            new Pending(
                subject + "/" + sequence + "/" + request,
                retoldName(type.name()),
                sequence,
                clock.instant(),
                type.practice().apply(state),
                "retelling",
                request,
                null,
                Json.MAPPER.writeValueAsBytes(value))));
  }

  private void close(String topic, String request, long told) {
    var value = Json.MAPPER.writeValueAsBytes(Map.of("request", request, "aggregates", told));
    for (var partition : kafka.partitionsFor(Wire.retold(topic))) {
      var key = "retelling/" + request;
      kafka
          .send(
              Wire.record(
                  topic,
                  Wire.retold(topic),
                  partition.partition(),
                  key,
                  new Pending(
                      key + "/" + partition.partition(),
                      "RetellingEnded.v1",
                      told,
                      clock.instant(),
                      null,
                      "retelling",
                      request,
                      null,
                      value)))
          .join();
    }
  }

  /** The name of the event that retells a kind of aggregate: {@code ClientRetold.v1}. */
  public static String retoldName(String aggregate) {
    var name = new StringBuilder();
    for (var part : aggregate.split("-")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return name.append("Retold.v1").toString();
  }
}
