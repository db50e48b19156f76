package io.clientele.platform.deadletter;

import com.mongodb.client.MongoCollection;
import io.clientele.platform.aggregate.TryAgain;
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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * The dead letters of a service. The topic {@code <topic>.<group>.dlq} holds what came, as it came;
 * {@link Unsettled} says which of that waits for an operator. For a reaction that is also the gate:
 * while it stands, later events of the key are put behind.
 */
public final class DeadLetters implements Failures.DeadLetterOffice, Parking {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private static final int LONGEST_REASON = 500;

  private final Unsettled unsettled;
  private final KafkaOperations<String, byte[]> kafka;
  private final Predicate<String> keepsOrder;
  private final Clock clock;
  private volatile long counted;

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
    this.unsettled = new Unsettled(collection);
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
    if (keepsOrder.test(told.group())) {
      unsettled.addOrdered(told, letter);
    } else {
      unsettled.addAlone(told, letter);
    }
  }

  @Override
  public boolean waitsBehind(Told told) {
    if (!unsettled.isShut(told)) {
      return false;
    }
    if (unsettled.isFull(told)) {
      // Neither lost nor taken in too early: its partition stands until an operator has settled
      // some. None but our own services write what a reaction hears.
      var full =
          "%d events wait behind a dead letter; settle %s"
              .formatted(Unsettled.MOST_BEHIND_A_GATE, Waiting.id(told.group(), Waiting.key(told)));
      LOG.error(full);
      throw new TryAgain(full);
    }
    return unsettled.addBehind(told, send(told, "waits behind an earlier event of its key"));
  }

  /**
   * What is unsettled, one entry per group and key, gates first; at most a thousand gates and
   * letters of projections together.
   */
  public List<Waiting> waiting() {
    return unsettled.waiting();
  }

  /**
   * What waits under this id, if it is not settled yet: of very many letters the first thousand.
   */
  public Optional<Waiting> find(String id) {
    return unsettled.find(id);
  }

  /** Takes one letter from the list; opens the gate with the last one. */
  void settle(String id, DeadLetter letter) {
    unsettled.settle(id, letter);
  }

  /** Opens the gate if nothing waits: a crash may have come after the last letter was taken. */
  void openIfEmpty(String id) {
    unsettled.openIfEmpty(id);
  }

  /** Counts anew what is unsettled; a scrape must never ask the store. */
  public void count() {
    counted = unsettled.count();
  }

  /** Keys of reactions and events of projections that waited for an operator at the last count. */
  public long unsettled() {
    return counted;
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
