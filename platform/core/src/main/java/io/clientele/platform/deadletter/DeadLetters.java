package io.clientele.platform.deadletter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.clientele.platform.consume.Failures;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Told;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * The dead letters of a service. The topic {@code <topic>.<group>.dlq} holds what came, as it came;
 * one document per group and key says which of it is unsettled, in order. For a reaction that
 * document is also the gate: while it stands, later events of the key are put behind.
 */
public final class DeadLetters implements Failures.DeadLetterOffice, Parking {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private static final int LONGEST_REASON = 500;

  private final Supplier<MongoCollection<Document>> collection;
  private final KafkaOperations<String, byte[]> kafka;
  private final Predicate<String> keepsOrder;
  private final Clock clock;
  private volatile long unsettled;

  /**
   * The dead letters of one service.
   *
   * @param collection where the unsettled are listed
   * @param keepsOrder whether a group is a reaction
   */
  public DeadLetters(
      Supplier<MongoCollection<Document>> collection,
      KafkaOperations<String, byte[]> kafka,
      Predicate<String> keepsOrder,
      Clock clock) {
    this.collection = collection;
    this.kafka = kafka;
    this.keepsOrder = keepsOrder;
    this.clock = clock;
  }

  /** The topic that holds what a group could not take in from a topic or its retold twin. */
  public static String topic(String from, String group) {
    var news = from.endsWith(".retold") ? from.substring(0, from.lastIndexOf('.')) : from;
    return news + "." + group + ".dlq";
  }

  @Override
  public void keep(Told told, Throwable why) {
    var reason = rootOf(why);
    LOG.error("dead letter of {}: {} {}", told.group(), told.record().topic(), reason);
    var letter = send(told, reason);
    collection
        .get()
        .updateOne(
            Filters.and(Filters.eq(key(told)), notYet(letter)),
            Updates.combine(
                Updates.set("group", told.group()),
                Updates.set("key", keyOf(told.record())),
                Updates.set("ordered", keepsOrder.test(told.group())),
                Updates.push("letters", letter.toDocument())),
            new UpdateOptions().upsert(!kept(told, letter)));
  }

  @Override
  public boolean waitsBehind(Told told) {
    if (collection.get().find(gate(told)).first() == null) {
      return false;
    }
    var letter = send(told, "waits behind an earlier event of its key");
    var put =
        collection
            .get()
            .updateOne(
                Filters.and(gate(told), notYet(letter)),
                Updates.push("letters", letter.toDocument()));
    // Nothing matched: settled in between, so it need not wait; or put there before we died.
    return put.getMatchedCount() > 0 || kept(told, letter);
  }

  /** All that is unsettled, one entry per group and key. */
  public List<Waiting> waiting() {
    return collection.get().find().map(Waiting::from).into(new java.util.ArrayList<>());
  }

  /** What waits under this id, if it is not settled yet. */
  public Optional<Waiting> find(String id) {
    return Optional.ofNullable(collection.get().find(Filters.eq(id)).first()).map(Waiting::from);
  }

  /** Takes one letter from the list; opens the gate with the last one. */
  void settle(String id, DeadLetter letter) {
    collection.get().updateOne(Filters.eq(id), Updates.pull("letters", letter.source()));
    openIfEmpty(id);
  }

  /** Opens the gate if nothing waits: a crash may have come after the last letter was taken. */
  void openIfEmpty(String id) {
    collection.get().deleteOne(Filters.and(Filters.eq(id), Filters.size("letters", 0)));
  }

  /** Counts anew what is unsettled; a scrape must never ask the store. */
  public void count() {
    unsettled = collection.get().countDocuments();
  }

  /** Keys of which an event waited for an operator at the last count. */
  public long unsettled() {
    return unsettled;
  }

  private DeadLetter send(Told told, String reason) {
    try {
      return send(told, told.record().value(), reason);
    } catch (RuntimeException e) {
      if (!isTooLarge(e)) {
        throw e;
      }
      // Compressed by its sender it came through, and ours would not: tried for ever, it would
      // stop its partition. What it held still lies for 14 days where it came from.
      return send(told, null, "kept without its value, which is too large: " + reason);
    }
  }

  private DeadLetter send(Told told, byte @Nullable [] value, String reason) {
    var record = told.record();
    var copy =
        new ProducerRecord<>(
            topic(record.topic(), told.group()),
            record.partition(),
            record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
            value,
            record.headers());
    copy.headers().add("clientele_reason", reason.getBytes(StandardCharsets.UTF_8));
    RecordMetadata kept = kafka.send(copy).join().getRecordMetadata();
    return DeadLetter.of(record, kept, reason, clock.instant());
  }

  private static boolean isTooLarge(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RecordTooLargeException) {
        return true;
      }
    }
    return false;
  }

  private boolean kept(Told told, DeadLetter letter) {
    return collection
            .get()
            .find(Filters.and(Filters.eq(key(told)), Filters.elemMatch("letters", letter.source())))
            .first()
        != null;
  }

  private Bson gate(Told told) {
    return Filters.eq(key(told));
  }

  private static Bson notYet(DeadLetter letter) {
    return Filters.not(Filters.elemMatch("letters", letter.source()));
  }

  private static String key(Told told) {
    return told.group() + "|" + keyOf(told.record());
  }

  private static String keyOf(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }

  private static String rootOf(Throwable why) {
    var root = why;
    for (var cause = why.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    var reason = root.getClass().getSimpleName() + ": " + Objects.toString(root.getMessage(), "");
    // A record near the broker's limit must still fit with its reason.
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }
}
