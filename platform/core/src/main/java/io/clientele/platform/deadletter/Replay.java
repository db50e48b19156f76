package io.clientele.platform.deadletter;

import io.clientele.platform.consume.Consuming;
import io.clientele.platform.consume.Told;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Settles dead letters: by giving them to their consumer once more, or by dropping them. Never
 * writes to the topic they came from.
 */
public final class Replay {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DeadLetters letters;
  private final ConsumerFactory<byte[], byte[]> consumers;
  private final Function<String, Consuming> byGroup;

  /**
   * Replay for one service.
   *
   * @param byGroup the consumer of a group
   */
  public Replay(
      DeadLetters letters,
      ConsumerFactory<byte[], byte[]> consumers,
      Function<String, Consuming> byGroup) {
    this.letters = letters;
    this.consumers = consumers;
    this.byGroup = byGroup;
  }

  /**
   * Gives what waits under this id to its consumer, oldest first, and goes on until nothing waits.
   *
   * @return how many were settled
   * @throws NoSuchElementException if nothing waits there
   * @throws RuntimeException what the consumer threw; that event and those behind it keep waiting
   */
  public int replay(String id) {
    var settled = 0;
    var waiting = letters.find(id).orElseThrow(() -> missing(id));
    while (!waiting.letters().isEmpty()) {
      for (var letter : waiting.letters()) {
        give(waiting, letter);
        letters.settle(id, letter);
        settled++;
      }
      // Later events may have been put behind meanwhile; the gate opens only when none is left.
      var more = letters.find(id);
      if (more.isEmpty()) {
        break;
      }
      waiting = more.get();
    }
    letters.openIfEmpty(id);
    return settled;
  }

  /**
   * Drops the oldest of what waits under this id without giving it to anyone. Those behind it are
   * sound and go on waiting, to be replayed or dropped in their turn.
   *
   * @return how many were dropped: 1, or 0 if the gate had nothing behind it and was opened
   * @throws NoSuchElementException if nothing waits there
   */
  public int drop(String id) {
    var waiting = letters.find(id).orElseThrow(() -> missing(id)).letters();
    if (waiting.isEmpty()) {
      letters.openIfEmpty(id);
      return 0;
    }
    letters.settle(id, waiting.getFirst());
    return 1;
  }

  private static NoSuchElementException missing(String id) {
    return new NoSuchElementException("nothing waits under " + id);
  }

  private void give(Waiting waiting, DeadLetter letter) {
    byGroup.apply(waiting.group()).hear(new Told(waiting.group(), fetch(waiting, letter)));
  }

  private ConsumerRecord<byte[], byte[]> fetch(Waiting waiting, DeadLetter letter) {
    var place =
        new TopicPartition(
            DeadLetters.topic(letter.topic(), waiting.group()), letter.keptPartition());
    try (var consumer = consumers.createConsumer("replay-" + waiting.group(), null)) {
      consumer.assign(List.of(place));
      consumer.seek(place, letter.keptOffset());
      var end = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < end) {
        for (var record : consumer.poll(Duration.ofMillis(200)).records(place)) {
          if (record.offset() == letter.keptOffset()) {
            return record;
          }
        }
      }
    }
    throw new IllegalStateException("the dead letter is no longer on its topic: " + place);
  }
}
