package io.clientele.platform.relay;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Outboxes;
import io.clientele.platform.event.Pending;
import io.clientele.platform.event.Wire;
import io.clientele.platform.recording.Recorder;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends what lies in outboxes: per aggregate one chain, each event only after the one before it was
 * acknowledged, and on record before that. What cannot be sent is dropped here and stays in its
 * outbox, where {@link LeftBehind} of any instance finds it.
 */
public final class Relay implements Outboxes, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final KafkaOperations<String, byte[]> kafka;
  private final Removals removals;
  private final Recorder recorder;
  private final Supplier<Chain> newChain;
  private final ConcurrentMap<String, Chain> chains = new ConcurrentHashMap<>();
  // Sending may block while the producer has no metadata or no room; never on its own thread.
  private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * A relay of one instance.
   *
   * @param kafka sends with acks=all and an idempotent producer
   * @param recorder has what goes on record of an event before the event is sent
   */
  public Relay(KafkaOperations<String, byte[]> kafka, Removals removals, Recorder recorder) {
    this(kafka, removals, recorder, Chain::new);
  }

  Relay(
      KafkaOperations<String, byte[]> kafka,
      Removals removals,
      Recorder recorder,
      Supplier<Chain> newChain) {
    this.kafka = kafka;
    this.removals = removals;
    this.recorder = recorder;
    this.newChain = newChain;
  }

  @Override
  public void written(AggregateType<?, ?> type, String id, List<Pending> outbox) {
    var key = type.subject(id);
    var chain =
        chains.compute(
            key,
            (k, known) -> {
              var one = known == null ? newChain.get() : known;
              one.add(outbox);
              return one;
            });
    advanceLater(type, id, chain);
  }

  /** Whether this instance is sending events of this aggregate. */
  boolean busyWith(AggregateType<?, ?> type, String id) {
    return chains.containsKey(type.subject(id));
  }

  /** An outbox is empty, but still marked: only the mark needs to go. */
  void nothingLeft(AggregateType<?, ?> type, String id) {
    removals.add(type, id, "", () -> {});
  }

  private void advanceLater(AggregateType<?, ?> type, String id, Chain chain) {
    if (!sending.isShutdown()) {
      sending.execute(() -> advance(type, id, chain));
    }
  }

  private void advance(AggregateType<?, ?> type, String id, Chain chain) {
    try {
      chain.record(recorder);
      var event = chain.next();
      if (event == null) {
        return;
      }
      kafka
          .send(Wire.record(type.topic(), type.subject(id), event))
          .whenComplete(
              (sent, failure) -> {
                if (failure == null) {
                  acknowledged(type, id, chain, event);
                } else {
                  leaveBehind(type, id, chain, failure);
                }
              });
    } catch (RuntimeException e) {
      leaveBehind(type, id, chain, e);
    }
  }

  private void acknowledged(AggregateType<?, ?> type, String id, Chain chain, Pending event) {
    chain.acknowledged(event);
    removals.add(type, id, event.id(), () -> forgetIfDone(type.subject(id)));
    advanceLater(type, id, chain);
  }

  // A chain is remembered until its events are out of the outbox: else the next write's picture of
  // the outbox would send them again.
  private void forgetIfDone(String key) {
    chains.computeIfPresent(key, (k, chain) -> chain.done() ? null : chain);
  }

  private void leaveBehind(AggregateType<?, ?> type, String id, Chain chain, Throwable why) {
    chains.remove(type.subject(id), chain);
    LOG.warn("events of {} stay in the outbox for now: {}", type.subject(id), why.toString());
  }

  /** Stops sending at once; what is unsent stays in the outboxes. */
  @Override
  public void close() {
    sending.shutdown();
    removals.close();
  }
}
